#include "model/transport/request_fields.h"
#include "tests/unit/test_main.h"

using namespace hci;
using Fields = ExchangeDraft::Fields;

/// The fields that a request is given before it is sent.
class TstRequestFields : public QObject {
    Q_OBJECT
private slots:
    /// RFC 9111 5.2.1: a reload makes every cache on the way validate, a hard one without a condition.
    void reloads() {
        const Fields own = {{"Accept", "*/*"}, {"cache-control", "max-stale"}, {"pragma", "x"}};
        QCOMPARE(withReload(own, ReloadKind::Plain), own);
        QCOMPARE(withReload(own, ReloadKind::Reload),
                 (Fields{{"Accept", "*/*"}, {"cache-control", "max-age=0"}}));
        QCOMPARE(withReload(own, ReloadKind::HardReload),
                 (Fields{{"Accept", "*/*"}, {"cache-control", "no-cache"}, {"Pragma", "no-cache"}}));
        QCOMPARE(withReload({}, ReloadKind::Reload), (Fields{{"Cache-Control", "max-age=0"}}));
    }

    void sameNamesGiveWay() {
        QCOMPARE(withFields({{"A", "1"}, {"B", "2"}}, {{"a", "3"}, {"C", "4"}}),
                 (Fields{{"A", "3"}, {"B", "2"}, {"C", "4"}}));
        QCOMPARE(withFields({{"A", "1"}}, {}), (Fields{{"A", "1"}}));
    }

    void edgesAreAsked() {
        const Fields asked = withFields({{"Pragma", "no-cache"}}, edgeQuestions());
        QCOMPARE(asked.size(), std::size_t{2});
        QVERIFY(asked.front().second.starts_with("akamai-x-cache-on, "));
        QCOMPARE(asked.back(), (std::pair<std::string, std::string>("Fastly-Debug", "1")));
    }
};

HCI_TEST(TstRequestFields)
#include "tst_request_fields.moc"
