#include "tests/unit/test_main.h"

#include "model/base/text_view.h"
#include "model/http/structured_field.h"

using namespace hci;

namespace {

/// The value as RFC 9651 section 4.1 would write it, for comparison.
std::string written(const sf::BareItem& item);

std::string written(const sf::Parameters& parameters) {
    std::string text;
    for (const auto& [name, value] : parameters)
        text += ';' + name + '=' + written(value);
    return text;
}

std::string written(const sf::Item& item) {
    return written(item.value) + written(item.parameters);
}

std::string written(const sf::Member& member) {
    if (const auto* item = std::get_if<sf::Item>(&member))
        return written(*item);
    const auto& list = std::get<sf::InnerList>(member);
    std::string text("(");
    for (const sf::Item& item : list.items)
        text += (text.size() > 1 ? " " : "") + written(item);
    return text + ')' + written(list.parameters);
}

struct Writer {
    std::string operator()(bool value) const { return value ? "?1" : "?0"; }
    std::string operator()(std::int64_t value) const { return std::to_string(value); }
    std::string operator()(sf::Decimal value) const { return std::to_string(value.thousandths) + "/1000"; }
    std::string operator()(const std::string& value) const { return '"' + value + '"'; }
    std::string operator()(const sf::Token& value) const { return value.text; }
    std::string operator()(const sf::Bytes& value) const { return ':' + value.bytes + ':'; }
    std::string operator()(sf::Date value) const { return '@' + std::to_string(value.seconds); }
    std::string operator()(const sf::DisplayString& value) const { return "%\"" + value.utf8 + '"'; }
};

std::string written(const sf::BareItem& item) {
    return std::visit(Writer(), item);
}

QByteArray bytesOf(const std::string& text) {
    return QByteArray::fromStdString(text);
}

/// Stands for a failed parse in these tables.
const QByteArray refused("refused");

/// Rows of one kind of field: name, text, and parsed value.
struct Rows {
    Rows() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("meaning");
    }
    void operator()(const char* name, const QByteArray& text, const QByteArray& meaning) const {
        QTest::newRow(name) << text << meaning;
    }
};

} // namespace

/// RFC 9651, and with it RFC 8941. Rows are named after the section.
class TstStructuredField final : public QObject {
    Q_OBJECT

private slots:
    void items_data();
    void items();
    void lists_data();
    void lists();
    void dictionaries_data();
    void dictionaries();
    void supportsWhatTheRfcAsksFor();
    void isBounded();
};

void TstStructuredField::items_data() {
    const Rows row;
    row("3.3.1 integer", "42", "42");
    row("3.3.1 negative", "-17", "-17");
    row("3.3.1 minus zero", "-0", "0");
    row("3.3.1 leading zeros", "0002", "2");
    row("3.3.1 fifteen digits", "999999999999999", "999999999999999");
    row("3.3.1 negative fifteen digits", "-999999999999999", "-999999999999999");
    row("3.3.1 sixteen digits", "1000000000000000", refused);
    row("4.2.4 step 5 nothing behind the sign", "-", refused);
    row("4.2.4 step 6 no digit behind the sign", "-a", refused);
    row("4.2.4 step 6 two signs", "--1", refused);
    row("4.2.4 a plus sign", "+1", refused);
    row("3.3.2 decimal", "4.5", "4500/1000");
    row("3.3.2 negative decimal", "-0.125", "-125/1000");
    row("3.3.2 three digits", "1.001", "1001/1000");
    row("3.3.2 four digits", "1.0001", refused);
    row("3.3.2 twelve digits before the point", "123456789012.1", "123456789012100/1000");
    row("4.2.4 step 7.3.1 thirteen digits before the point", "1234567890123.1", refused);
    row("4.2.4 step 9.1 nothing behind the point", "1.", refused);
    row("4.2.4 nothing before the point", ".5", refused);
    row("4.2.4 two points", "1.5.4", refused);
    row("4.2.4 an exponent", "1e3", refused);

    row("3.3.3 string", "\"hello world\"", "\"hello world\"");
    row("3.3.3 empty string", "\"\"", "\"\"");
    row("4.2.5 escapes", R"("a\"b\\c")", R"("a"b\c")");
    row("4.2.5 another escape", R"("a\n")", refused);
    row("4.2.5 a backslash at the end", "\"a\\", refused);
    row("4.2.5 no end", "\"abc", refused);
    row("4.2.5 a tab", "\"a\tb\"", refused);
    row("4.2.5 DEL", "\"a\x7F\"", refused);
    row("4.2.5 not ASCII", "\"\xC3\xBC\"", refused);
    row("3.3.3 single quotes", "'a'", refused);

    row("3.3.4 token", "foo123/456", "foo123/456");
    row("3.3.4 all that a token may have", "*a!#$%&'*+-.^_`|~:/", "*a!#$%&'*+-.^_`|~:/");
    row("3.3.4 a token begins with a letter", "/a", refused);
    row("4.2.6 ends at the first other character", "a(b", refused);

    row("3.3.5 bytes", ":cHJldGVuZCB0aGlzIGlzIGJpbmFyeSBjb250ZW50Lg==:", ":pretend this is binary content.:");
    row("3.3.5 no bytes", "::", "::");
    row("4.2.7 padding is made up", ":aGVsbG8:", ":hello:");
    row("4.2.7 pad bits that are not zero", ":iZ==:", ":\x89:");
    row("4.2.7 step 3 no end", ":aGVsbG8=", refused);
    row("4.2.7 step 6 a character outside", ":aGVs!G8=:", refused);
    row("4.2.7 step 6 the URL's alphabet", ":_-Ah:", refused);
    row("4.2.7 step 6 a blank", ":aGVs bG8=:", refused);

    row("3.3.6 true", "?1", "?1");
    row("3.3.6 false", "?0", "?0");
    row("4.2.8 neither", "?2", refused);
    row("4.2.8 nothing", "?", refused);
    row("4.2.8 a word", "?true", refused);

    row("3.3.7 date", "@1659578233", "@1659578233");
    row("3.3.7 a date before 1970", "@-62135596800", "@-62135596800");
    row("4.2.9 step 4 a decimal", "@1659578233.12", refused);
    row("4.2.9 nothing", "@", refused);

    row("3.3.8 display string", "%\"This is intended for display to %c3%bcsers.\"",
        "%\"This is intended for display to \xC3\xBCsers.\"");
    row("4.2.10 no quote", "%a", refused);
    row("4.2.10 upper case", "%\"%C3%BC\"", refused);
    row("4.2.10 one digit", "%\"%c\"", refused);
    row("4.2.10 no end", "%\"abc", refused);
    row("4.2.10 ends within an escape", "%\"%c", refused);
    row("4.2.10 not UTF-8", "%\"%ff\"", refused);
    row("4.2.10 a half surrogate", "%\"%ed%a0%80\"", refused);
    row("4.2.10 not ASCII", "%\"\xC3\xBC\"", refused);

    row("3.1.2 parameters", "abc;a=1;b=2; c", "abc;a=1;b=2;c=?1");
    row("3.1.2 a parameter that is false", "1;a=?0", "1;a=?0");
    row("4.2.3.2 the last of two counts, at the first's place", "1;a=1;b=2;a=3", "1;a=3;b=2");
    row("4.2.3.2 a blank before the semicolon", "1 ;a", refused);
    row("4.2.3.2 a blank before the equals sign", "1;a =2", refused);
    row("4.2.3.2 nothing behind the equals sign", "1;a=", refused);
    row("4.2.3.2 nothing behind the semicolon", "1;", refused);
    row("4.2.3.3 all that a key may have", "1;*a-_.9*=1", "1;*a-_.9*=1");
    row("4.2.3.3 upper case in a key", "1;A=1", refused);
    row("4.2.3.3 a digit first in a key", "1;1a=1", refused);

    row("4.2 blanks around", "  1  ", "1");
    row("4.2 a tab before", "\t1", refused);
    row("4.2 a tab behind", "1\t", refused);
    row("4.2 nothing", "", refused);
    row("4.2 more than one item", "1, 2", refused);
    row("4.2 NUL", QByteArray("1\0", 2), refused);
}

void TstStructuredField::items() {
    QFETCH(QByteArray, text);
    const auto item = sf::parseItem(toView(text));
    QTEST(item ? bytesOf(written(*item)) : refused, "meaning");
}

void TstStructuredField::lists_data() {
    const Rows row;
    row("3.1 list", "sugar, tea, rum", "sugar|tea|rum");
    row("3.1 empty", "", "");
    row("3.1 blanks alone", "  ", "");
    row("3.1 one member", "a", "a");
    row("3.1 mixed", "1, \"a\", ?1, :YQ==:, @5", "1|\"a\"|?1|:a:|@5");
    row("3.1 lines put together", "sugar, tea,rum", "sugar|tea|rum");
    row("4.2.1 tabs between members", "a\t,\tb", "a|b");
    row("4.2.1 step 2.6 a comma at the end", "a,", refused);
    row("4.2.1 an empty member", "a,,b", refused);
    row("4.2.1 step 2.4 no comma", "a b", refused);
    row("3.1.1 inner lists", "(\"foo\" \"bar\"), (\"baz\"), ()", "(\"foo\" \"bar\")|(\"baz\")|()");
    row("3.1.1 blanks within", "(  a   b  )", "(a b)");
    row("3.1.1 parameters within and behind", "(\"foo\"; a=1;b=2);lvl=5, (\"bar\");lvl=1",
        "(\"foo\";a=1;b=2);lvl=5|(\"bar\");lvl=1");
    row("4.2.1.2 no end", "(a b", refused);
    row("4.2.1.2 step 3.4 no blank", "(a\"b\")", refused);
    row("4.2.1.2 a comma within", "(a, b)", refused);
    row("4.2.1.2 a tab within", "(a\tb)", refused);
    row("4.2.1.2 a list in a list", "((a))", refused);
    row("4.2 one bad member fails all", "a, b, \xFF", refused);
}

void TstStructuredField::lists() {
    QFETCH(QByteArray, text);
    const auto list = sf::parseList(toView(text));
    std::string all;
    if (list)
        for (const sf::Member& member : *list)
            all += (&member == list->data() ? "" : "|") + written(member);
    QTEST(list ? bytesOf(all) : refused, "meaning");
}

void TstStructuredField::dictionaries_data() {
    const Rows row;
    row("3.2 dictionary", "en=\"Applepie\", da=:w4ZibGV0w6ZydGU=:",
        "en=\"Applepie\"|da=:\xC3\x86"
        "blet\xC3\xA6rte:");
    row("3.2 a key alone is true", "a=?0, b, c; foo=bar", "a=?0|b=?1|c=?1;foo=bar");
    row("3.2 inner lists", "rating=1.5, feelings=(joy sadness)", "rating=1500/1000|feelings=(joy sadness)");
    row("3.2 mixed", "a=(1 2), b=3, c=4;aa=bb, d=(5 6);valid", "a=(1 2)|b=3|c=4;aa=bb|d=(5 6);valid=?1");
    row("4.2.2 the last of two counts, at the first's place", "a=1, b=2, a=3", "a=3|b=2");
    row("4.2.2 with its parameters", "a=1;x, a", "a=?1");
    row("3.2 empty", "", "");
    row("4.2.2 a comma at the end", "a=1,", refused);
    row("4.2.2 a blank before the equals sign", "a =1", refused);
    row("4.2.2 a blank behind the equals sign", "a= 1", refused);
    row("4.2.2 no key", "=1", refused);
    row("4.2.2 upper case", "Max-Age=1", refused);
    row("4.2.2 no comma", "a=1 b=2", refused);
}

void TstStructuredField::dictionaries() {
    QFETCH(QByteArray, text);
    const auto dictionary = sf::parseDictionary(toView(text));
    std::string all;
    if (dictionary)
        for (const auto& [name, member] : *dictionary)
            all += (name == dictionary->front().first ? "" : "|") + name + '=' + written(member);
    QTEST(dictionary ? bytesOf(all) : refused, "meaning");
}

void TstStructuredField::supportsWhatTheRfcAsksFor() {
    std::string list("a");
    std::string dictionary("k0");
    std::string inner("(");
    std::string parameters("a");
    for (int i = 1; i < 1024; ++i) {
        list += ", a";
        dictionary += ", k" + std::to_string(i);
    }
    for (int i = 0; i < 256; ++i) {
        inner += "a ";
        parameters += ";p" + std::to_string(i);
    }
    const std::string bytes = QByteArray(16384, 'b').toBase64().toStdString();
    QCOMPARE(sf::parseList(list)->size(), std::size_t{1024});                 // 3.1
    QCOMPARE(sf::parseDictionary(dictionary)->size(), std::size_t{1024});     // 3.2
    QVERIFY(sf::parseList(inner + ")"));                                      // 3.1.1
    QCOMPARE(sf::parseItem(parameters)->parameters.size(), std::size_t{256}); // 3.1.2
    QVERIFY(sf::parseItem("1;" + std::string(64, 'k')));                      // 3.1.2
    QVERIFY(sf::parseItem('"' + std::string(1024, 's') + '"'));               // 3.3.3
    QVERIFY(sf::parseItem(std::string(512, 't')));                            // 3.3.4
    QVERIFY(sf::parseItem(':' + bytes + ':'));                                // 3.3.5
}

void TstStructuredField::isBounded() {
    std::string dictionary("k");
    for (int i = 0; i < 5000; ++i)
        dictionary += ",k" + std::to_string(i);
    QVERIFY(!sf::parseDictionary(dictionary));
    QVERIFY(!sf::parseList(std::string(100'000, '(')));
    QVERIFY(!sf::parseItem(std::string(100'000, '9')));
}

HCI_TEST(TstStructuredField)
#include "tst_structured_field.moc"
