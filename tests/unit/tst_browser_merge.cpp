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

struct Watched {
    LiveSession live;

    void stored(const Fields& fields) { live.append(exchange(0, 200, fields)); }
    void validated(const Fields& fields, const Fields& browser) {
        ExchangeDraft draft = exchange(static_cast<int>(live.size()), 304, fields);
        draft.browserStatus = 200;
        draft.browserFields = browser;
        draft.browserFields.emplace_back("ETag", "\"1\"");
        live.append(draft);
    }
    /// The fields in which the browser of the last 304 differs, as "name: expected / browser".
    [[nodiscard]] std::vector<std::string> differing() const {
        const SessionPtr session = live.session();
        const Resources resources = findResources(*session);
        const auto revalidations = findRevalidations(*session, resources);
        const auto merge = browserMerge(*session, revalidations, revalidations.size() - 1);
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
            if (field.differs)
                rows.push_back(std::string(session->pool().spelling(field.name)) + ": " +
                               text(field.expected) + " / " + text(field.browser));
        return rows;
    }
};

using Rows = std::vector<std::string>;

} // namespace

/// What a browser made of a 304, beside RFC 9111 3.2.
class TstBrowserMerge : public QObject {
    Q_OBJECT

private slots:
    void replacesAndAdds() {
        Watched watched;
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
        Watched watched;
        watched.stored({{"Cache-Control", "max-age=60"}});
        const Fields browsers =
            browser.isEmpty() ? Fields() : Fields{{"Cache-Control", browser.toStdString()}};
        watched.validated({{"Cache-Control", received.toStdString()}}, browsers);
        QCOMPARE(watched.differing(), row.isEmpty() ? Rows() : Rows{row.toStdString()});
    }

    /// Content-Length does not update (3.2), connection fields are not stored (3.1), and a page sees no
    /// Set-Cookie.
    void exceptions() {
        Watched watched;
        watched.stored({{"Content-Length", "10"}, {"Set-Cookie", "a=1"}});
        watched.validated(
            {{"Content-Length", "0"}, {"Connection", "close, X-Hop"}, {"X-Hop", "1"}, {"Set-Cookie", "b=2"}},
            {{"Content-Length", "10"}});
        QCOMPARE(watched.differing(), Rows());
    }

    /// What earlier 304s have brought stays.
    void earlierUpdates() {
        Watched watched;
        watched.stored({{"X-A", "0"}});
        watched.validated({{"X-A", "1"}, {"X-B", "1"}}, {{"X-A", "1"}, {"X-B", "1"}});
        watched.validated({{"X-A", "2"}}, {{"X-A", "2"}});
        QCOMPARE(watched.differing(), Rows{"X-B: 1 / -"});
    }

    /// Only where both sides are known, and the 304 is about what is stored (4.3.4).
    void nothingToHold() {
        Watched oneSide;
        oneSide.stored({});
        oneSide.live.append(exchange(1, 304, {}));
        QCOMPARE(oneSide.differing(), Rows{"none"});
        Watched otherTag;
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
