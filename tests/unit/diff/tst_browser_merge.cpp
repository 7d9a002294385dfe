#include "model/diff/browser_merge.h"
#include "model/exchange/resource.h"
#include "model/transport/live_session.h"

#include "tests/unit/test_main.h"

using namespace hci;

namespace {

using Fields = ExchangeDraft::Fields;

constexpr Milliseconds start = 1'767'600'000'000; // 2026-01-05T08:00:00Z

ExchangeDraft exchange(int index, int status, const Fields& fields) {
    ExchangeDraft draft;
    draft.startedAt = start + Milliseconds{index} * 1000;
    draft.responseDelayMs = 1;
    draft.durationMs = 2;
    draft.url = "http://a.example/x";
    draft.status = status;
    if (index > 0)
        draft.requestFields = {{"If-None-Match", "\"1\""}};
    draft.responseFields = fields;
    draft.responseFields.emplace_back("ETag", "\"1\"");
    return draft;
}

struct ValidatedResource {
    LiveSession live;

    void stored(const Fields& fields) { live.append(exchange(0, 200, fields)); }
    void validated(const Fields& fields, const Fields& browser) {
        ExchangeDraft draft = exchange(static_cast<int>(live.size()), 304, fields);
        draft.browserStatus = 200;
        draft.browserFields = browser;
        draft.browserFields.emplace_back("ETag", "\"1\"");
        live.append(draft);
    }
    /// Of a 304; without a number of the last one.
    [[nodiscard]] std::optional<BrowserMerge> merge(std::size_t which = std::string::npos) const {
        const SessionPtr session = live.session();
        const Resources resources = findResources(*session);
        const auto revalidations = findRevalidations(*session, resources);
        return browserMerge(*session, revalidations, std::min(which, revalidations.size() - 1));
    }
    /// The fields in which the browser differs after the last 304, as "name: expected / browser".
    [[nodiscard]] std::vector<std::string> differing() const {
        const SessionPtr session = live.session();
        const auto merge = this->merge();
        if (!merge)
            return {"none"};
        std::vector<std::string> rows;
        const auto text = [&](const FieldLines& lines) {
            std::string all;
            for (const TextId line : lines)
                all.append(all.empty() ? "" : ", ").append(session->pool().text(line));
            return all.empty() ? std::string("-") : all;
        };
        for (const MergedField& field : merge->fields)
            if (field.differs())
                rows.push_back(std::string(session->pool().spelling(field.name)) + ": " +
                               text(field.expected) + " / " + text(field.browser));
        return rows;
    }
};

using Rows = std::vector<std::string>;

} // namespace

/// A browser's merge of a 304, beside RFC 9111 3.2.
class TstBrowserMerge : public QObject {
    Q_OBJECT

private slots:
    void replacesAndAdds() {
        ValidatedResource watched;
        watched.stored({{"Cache-Control", "max-age=60"}, {"Content-Type", "text/css"}});
        watched.validated({{"Cache-Control", "max-age=90"}, {"X-New", "1"}},
                          {{"Cache-Control", "max-age=90"}, {"Content-Type", "text/css"}, {"X-New", "1"}});
        QCOMPARE(watched.differing(), Rows());
    }

    void differs_data() {
        QTest::addColumn<QByteArray>("received");
        QTest::addColumn<QByteArray>("browser");
        QTest::addColumn<QByteArray>("row");
        const auto row = [](const char* name, const char* received, const char* browser,
                            const char* expected) {
            QTest::newRow(name) << QByteArray(received) << QByteArray(browser) << QByteArray(expected);
        };
        row("3.2: the 304's value is kept out", "max-age=90", "max-age=60",
            "Cache-Control: max-age=90 / max-age=60");
        row("3.2: the field is lost", "max-age=90", "", "Cache-Control: max-age=90 / -");
        row("a list in another order is the same", "public, max-age=90", "max-age=90, public", "");
    }
    void differs() {
        QFETCH(QByteArray, received);
        QFETCH(QByteArray, browser);
        QFETCH(QByteArray, row);
        ValidatedResource watched;
        watched.stored({{"Cache-Control", "max-age=60"}});
        const Fields browsers =
            browser.isEmpty() ? Fields() : Fields{{"Cache-Control", browser.toStdString()}};
        watched.validated({{"Cache-Control", received.toStdString()}}, browsers);
        QCOMPARE(watched.differing(), row.isEmpty() ? Rows() : Rows{row.toStdString()});
    }

    /// Content-Length does not update (3.2), connection fields are not stored (3.1), and a page sees no
    /// Set-Cookie.
    void exceptions() {
        ValidatedResource watched;
        watched.stored({{"Content-Length", "10"}, {"Set-Cookie", "a=1"}});
        watched.validated(
            {{"Content-Length", "0"}, {"Connection", "close, X-Hop"}, {"X-Hop", "1"}, {"Set-Cookie", "b=2"}},
            {{"Content-Length", "10"}});
        QCOMPARE(watched.differing(), Rows());
    }

    /// Fields from earlier 304s stay.
    void earlierUpdates() {
        ValidatedResource watched;
        watched.stored({{"X-A", "0"}});
        watched.validated({{"X-A", "1"}, {"X-B", "1"}}, {{"X-A", "1"}, {"X-B", "1"}});
        watched.validated({{"X-A", "2"}}, {{"X-A", "2"}});
        QCOMPARE(watched.differing(), Rows{"X-B: 1 / -"});
    }

    /// The kinds of differences, and what 3.2 lets a browser leave out. "-" stands for no field.
    void kinds_data() {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("stored");
        QTest::addColumn<QByteArray>("received");
        QTest::addColumn<QByteArray>("browser");
        QTest::addColumn<QByteArray>("kind");
        const auto row = [](const char* name, const char* field, const char* stored, const char* received,
                            const char* browser, const char* kind) {
            QTest::newRow(name) << QByteArray(field) << QByteArray(stored) << QByteArray(received)
                                << QByteArray(browser) << QByteArray(kind);
        };
        row("the update is taken", "X", "1", "2", "2", "none");
        row("the old one stays", "X", "1", "2", "1", "kept-stored");
        row("decoded or parsed content may keep its type", "Content-Type", "a/b", "c/d", "a/b",
            "kept-stored, allowed");
        row("but not have another", "Content-Type", "a/b", "c/d", "e/f", "other");
        row("and its coding", "Content-Encoding", "gzip", "br", "gzip", "kept-stored, allowed");
        row("not its language", "Content-Language", "de", "en", "de", "kept-stored");
        row("a new field is left out", "X", "-", "2", "-", "missing");
        row("a stored field is lost", "X", "1", "-", "-", "missing");
        row("one of the browser's own", "X", "-", "-", "3", "added");
        row("something else", "X", "1", "2", "3", "other");
        row("3.2: Content-Length is no update", "Content-Length", "10", "11", "11", "took-received");
        row("a 304 without Age: the old one may stay", "Age", "7", "-", "7", "none");
        row("or go", "Age", "7", "-", "-", "none");
        row("an Age of its own is something else", "Age", "7", "-", "9", "other");
        row("a new Age is an update like others", "Age", "7", "8", "7", "kept-stored");
    }
    void kinds() {
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, stored);
        QFETCH(QByteArray, received);
        QFETCH(QByteArray, browser);
        const auto fields = [&field](const QByteArray& value) {
            return value == "-" ? Fields() : Fields{{field.toStdString(), value.toStdString()}};
        };
        ValidatedResource watched;
        watched.stored(fields(stored));
        watched.validated(fields(received), fields(browser));
        const auto merge = watched.merge();
        QVERIFY(merge);
        QByteArray kind = "none";
        for (const MergedField& one : merge->fields)
            if (watched.live.session()->pool().spelling(one.name) == field.toStdString())
                kind = name(one.difference).toString().toLatin1() + (one.allowed ? ", allowed" : "");
        QTEST(kind, "kind");
        QCOMPARE(merge->differing, kind == "none" ? 0 : 1);
    }

    /// Both results are judged as in a cache, by their own fields.
    void lifetimes() {
        ValidatedResource watched;
        watched.stored({{"Cache-Control", "max-age=60"}});
        watched.validated({{"Cache-Control", "max-age=90"}}, {{"Cache-Control", "max-age=60"}});
        QCOMPARE(watched.merge()->expectedLifetime, 90);
        QCOMPARE(watched.merge()->browserLifetime, 60);
        QCOMPARE(watched.merge()->status, 200);
    }

    /// The next revalidation of the same stored response, and of no other.
    void next() {
        ValidatedResource watched;
        watched.stored({});
        watched.validated({}, {});
        QCOMPARE(watched.merge()->next, noIndex);
        watched.validated({}, {});
        QCOMPARE(watched.merge(0)->next, 2U);
        QCOMPARE(watched.merge(1)->next, noIndex);
    }

    /// Only if both sides are known, and the 304 selects the stored response (4.3.4).
    void nothingToCompare() {
        ValidatedResource oneSide;
        oneSide.stored({});
        oneSide.live.append(exchange(1, 304, {}));
        QCOMPARE(oneSide.differing(), Rows{"none"});
        ValidatedResource otherTag;
        otherTag.stored({});
        ExchangeDraft draft = exchange(1, 304, {});
        draft.responseFields = {{"ETag", "\"2\""}};
        draft.browserStatus = 200;
        otherTag.live.append(draft);
        QCOMPARE(otherTag.differing(), Rows{"none"});
    }
};

HCI_TEST(TstBrowserMerge)
#include "tst_browser_merge.moc"
