#include "tests/unit/dialogue.h"
#include "tests/unit/growth.h"
#include "tests/unit/test_main.h"

#include "model/analysis/analysis.h"

#include <map>

using namespace hci;

namespace {

using Shape = std::function<std::string(int)>;

/// A text of `count` parts, each made of its number.
std::string many(int count, const std::function<std::string(const std::string&)>& part) {
    std::string text;
    for (int i = 0; i < count; ++i)
        text += part(std::to_string(i));
    return text;
}

} // namespace

/// Whatever a stranger puts into a recording costs in proportion to its size: at four times the size the
/// analysis takes at most linearGrowth times as long.
class TstGrowth final : public QObject {
    Q_OBJECT
private slots:
    void analysis_data() {
        QTest::addColumn<Shape>("shape");
        QTest::addColumn<int>("size");
        const auto row = [](const char* name, int size, Shape shape) {
            QTest::newRow(name) << std::move(shape) << size;
        };
        row("one URL", 4000, [](int n) {
            return many(n, [](const std::string& i) {
                return "> GET http://a.example/x\n> If-None-Match: \"" + i + "\"\n< 200 OK\n< ETag: \"" + i +
                       "\"\n< Cache-Control: max-age=0\n";
            });
        });
        row("one URL, 304s", 4000, [](int n) {
            return "> GET http://a.example/x\n< 200 OK\n< ETag: \"a\"\n" + many(n, [](const std::string& i) {
                       return "> GET http://a.example/x\n> If-None-Match: \"a\"\n< 304 Not Modified\n< "
                              "X-Line: " +
                              i + "\n";
                   });
        });
        row("many URLs", 4000, [](int n) {
            return many(n, [](const std::string& i) {
                return "> GET http://a.example/" + i + "\n< 200 OK\n< ETag: \"a\"\n";
            });
        });
        row("another Vary each time", 4000, [](int n) {
            return many(n, [](const std::string& i) {
                return "> GET http://a.example/x\n> Accept: a\n< 200 OK\n< Vary: x" + i + "\n";
            });
        });
        row("one Vary in other spellings", 4000, [](int n) {
            return many(n, [n](const std::string& i) {
                static_cast<void>(n);
                return "> GET http://a.example/x\n> Accept: a\n< 200 OK\n< Vary: Accept" +
                       std::string(static_cast<std::size_t>(std::stoi(i) % 64), ',') + " , Accept" +
                       std::string(static_cast<std::size_t>(std::stoi(i) / 64), ',') + "\n";
            });
        });
        row("another variant each time", 4000, [](int n) {
            return many(n, [](const std::string& i) {
                return "> GET http://a.example/x\n> X-Kind: " + i + "\n< 200 OK\n< Vary: X-Kind\n< ETag: \"" +
                       i + "\"\n";
            });
        });
        row("Vary names every request field", 150, [](int n) {
            const std::string fields = many(n, [](const std::string& i) { return "> X-" + i + ": a\n"; });
            const std::string names = many(n, [](const std::string& i) { return "X-" + i + ", "; });
            return many(8, [&](const std::string&) {
                return "> GET http://a.example/x\n" + fields + "< 200 OK\n< Vary: " + names + "\n";
            });
        });
        row("a POST between variants", 2000, [](int n) {
            return many(n, [](const std::string& i) {
                return "> GET http://a.example/x\n> X-Kind: " + i +
                       "\n< 200 OK\n< Vary: X-Kind\n< Cache-Control: max-age=9\n"
                       "> POST http://a.example/x\n< 200 OK\n< Location: /" +
                       i + "\n";
            });
        });
        row("fields of one name", 2000, [](int n) {
            const std::string lines = many(n, [](const std::string& i) { return "< X-Line: " + i + "\n"; });
            return "> GET http://a.example/x\n< 200 OK\n< ETag: \"a\"\n" + lines +
                   "> GET http://a.example/x\n> If-None-Match: \"a\"\n< 304 Not Modified\n< ETag: \"a\"\n" +
                   lines;
        });
        row("fields of other names", 2000, [](int n) {
            const std::string lines = many(n, [](const std::string& i) { return "< X-" + i + ": a\n"; });
            return "> GET http://a.example/x\n< 200 OK\n< ETag: \"a\"\n" + lines +
                   "> GET http://a.example/x\n> If-None-Match: \"a\"\n< 304 Not Modified\n< ETag: \"a\"\n" +
                   lines;
        });
        row("Connection names every field", 2000, [](int n) {
            const std::string lines = many(n, [](const std::string& i) { return "< X-" + i + ": a\n"; });
            const std::string names = many(n, [](const std::string& i) { return "X-" + i + ", "; });
            return "> GET http://a.example/x\n< 200 OK\n< ETag: \"a\"\n" + lines +
                   "> GET http://a.example/x\n> If-None-Match: \"a\"\n< 304 Not Modified\n< ETag: \"a\"\n"
                   "< Connection: " +
                   names + "\n" + lines;
        });
        row("no-cache names every field", 2000, [](int n) {
            const std::string lines = many(n, [](const std::string& i) { return "< X-" + i + ": a\n"; });
            const std::string names = many(n, [](const std::string& i) { return "X-" + i + ", "; });
            return "> GET http://a.example/x\n< 200 OK\n< ETag: \"a\"\n" + lines +
                   "> GET http://a.example/x\n> If-None-Match: \"a\"\n< 304 Not Modified\n< ETag: \"a\"\n"
                   "< Cache-Control: private=\"" +
                   names + "\", no-cache=\"" + names + "\"\n" + lines;
        });
        row("Set-Cookie", 2000, [](int n) {
            return "> GET http://a.example/x\n< 200 OK\n" +
                   many(n, [](const std::string& i) { return "< Set-Cookie: c" + i + "=a; Path=/\n"; });
        });
        row("tags in If-None-Match", 5000, [](int n) {
            const std::string tags = many(n, [](const std::string& i) { return "\"" + i + "\", "; });
            return "> GET http://a.example/x\n< 200 OK\n< ETag: \"a\"\n"
                   "> GET http://a.example/x\n> If-None-Match: " +
                   tags + "\n< 200 OK\n< ETag: \"b\"\n";
        });
        row("directives", 5000, [](int n) {
            return "> GET http://a.example/x\n< 200 OK\n< Cache-Control: " +
                   many(n, [](const std::string& i) { return "x" + i + "=1, "; }) + "\n";
        });
        row("one directive again and again", 5000, [](int n) {
            return "> GET http://a.example/x\n< 200 OK\n< Cache-Control: " +
                   many(n, [](const std::string& i) { return "max-age=" + i + ", "; }) + "\n";
        });
        row("commas", 50'000, [](int n) {
            const std::string commas(static_cast<std::size_t>(n), ',');
            return "> GET http://a.example/x\n> If-None-Match: " + commas +
                   "\n< 200 OK\n< Cache-Control: " + commas + "\n< Vary: " + commas + "\n";
        });
        row("quotes that never end", 50'000, [](int n) {
            std::string quotes;
            for (int i = 0; i < n; ++i)
                quotes += "\"\\";
            return "> GET http://a.example/x\n> If-None-Match: " + quotes +
                   "\n< 200 OK\n< Cache-Control: private=" + quotes + "\n< ETag: " + quotes +
                   "\n< Cache-Status: " + quotes + "\n";
        });
        row("a list of caches", 5000, [](int n) {
            return "> GET http://a.example/x\n< 200 OK\n< Cache-Status: " +
                   many(n, [](const std::string& i) { return "c" + i + "; hit; ttl=5, "; }) +
                   "\n< X-Cache: " + many(n, [](const std::string&) { return "HIT, "; }) + "\n";
        });
    }

    void analysis() {
        QFETCH(Shape, shape);
        QFETCH(int, size);
        std::map<std::size_t, SessionPtr> sessions;
        for (const int n : {size / 4, 4 * size})
            sessions[static_cast<std::size_t>(n)] = test::dialogue(shape(n));
        const double times = test::growth(static_cast<std::size_t>(size), [&](std::size_t n) {
            Progress progress;
            (void)analyse(sessions.at(n), {}, progress);
        });
        qInfo("%.1f times", times);
        QVERIFY(times <= test::linearGrowth);
    }
};

HCI_TEST(TstGrowth)
#include "tst_growth.moc"
