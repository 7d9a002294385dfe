#include "model/lint/rules.h"
#include "model/view/row_order.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

using namespace hci;

namespace {

/// A GET per word "address|content", with a letter for each content; answers are fresh for a day by default.
SessionPtr asked(const QByteArray& words, const char* cacheControl = "max-age=86400") {
    std::string text;
    for (const QByteArray& word : words.split(' ')) {
        const qsizetype bar = word.indexOf('|');
        text += "> GET https://" + word.left(bar).toStdString() +
                "\n< 200\n< Cache-Control: " + cacheControl + "\n=#2000" +
                word.mid(bar + 1).toLower().toStdString() + "\n";
    }
    return test::dialogue(text);
}

/// A session with its rows in the order of a grouped list.
struct Grouped {
    SessionPtr session;
    AnalysisPtr analysis;
    FindingIndex findings;

    explicit Grouped(SessionPtr given) : session(std::move(given)) {
        Progress progress;
        analysis = analyse(session, {}, progress);
        findings = FindingIndex(analysis->findings, analysis->resources);
    }
    [[nodiscard]] RowOrder order(RowGrouping grouping, SortKey key = SortKey::Time, const char* filter = "",
                                 bool descending = false) const {
        Progress progress;
        return orderRows({parseRowFilter(filter), RowMode::Resources, key, descending, grouping}, *session,
                         *analysis, findings, progress);
    }
    /// "a.example/x[0 1] 2": the groups with their members, and the resources without a group.
    [[nodiscard]] QString rows(const RowOrder& order) const {
        QStringList texts;
        for (const std::uint32_t row : order.rows) {
            const RowGroup* group = order.groupAt(row);
            if (!group) {
                texts << QString::number(row);
                continue;
            }
            QStringList members;
            for (const std::uint32_t member : group->members)
                members << QString::number(member);
            const QString name = QString::fromStdString(group->name).remove(QStringLiteral("https://"));
            texts << name + QLatin1Char('[') + members.join(QLatin1Char(' ')) + QLatin1Char(']');
        }
        return texts.join(QLatin1Char(' '));
    }
    [[nodiscard]] KeyGroups keys() const {
        return findKeyGroups(*session, analysis->resources, analysis->simulation,
                             {analysis->model, analysis->real});
    }
    [[nodiscard]] QString rows(RowGrouping grouping) const { return rows(order(grouping)); }
};

} // namespace

/// Resources of a list in groups: by the cache key that would join them, and by host.
class TstRowGroups : public QObject {
    Q_OBJECT

private slots:
    void byCacheKey_data();
    void byCacheKey();
    void hitsOfTheJoinedKey();
    void staleAnswersGiveNoHits();
    void unstorableResponsesAreNotJoined();
    void sharedResourcesStayWhole();
    void filterHidesMembers();
    void groupsAreSorted();
    void byHost();
    void everyRowHasItsPlace();
    void manyAddresses();
    void addressOfAKey_data();
    void addressOfAKey();
};

void TstRowGroups::byCacheKey_data() {
    QTest::addColumn<QByteArray>("requests");
    QTest::addColumn<QString>("rows");
    const auto row = [](const char* name, const char* requests, const char* rows) {
        QTest::newRow(name) << QByteArray(requests) << QString::fromLatin1(rows);
    };
    row("one content", "a.example/x?u=1|A a.example/x?u=2|A", "a.example/x[0 1]");
    row("each its own content", "a.example/x?u=1|A a.example/x?u=2|B", "0 1");
    row("one content of two paths", "a.example/x?u=1|A a.example/y?u=2|A", "0 1");
    row("one content of two hosts", "a.example/x?u=1|A b.example/x?u=2|A", "0 1");
    row("one address alone", "a.example/x?u=1|A", "0");
    row("a parameter that matters stays in the key",
        "a.example/x?p=1&u=1|A a.example/x?p=1&u=2|A a.example/x?p=2&u=1|B a.example/x?p=2&u=2|B",
        "a.example/x?p=1[0 1] a.example/x?p=2[2 3]");
    row("a key that one address has is no group",
        "a.example/x?p=1&u=1|A a.example/x?p=1&u=2|A a.example/x?p=2&u=1|B", "a.example/x?p=1[0 1] 2");
    row("order alone", "a.example/x?a=1&b=2|A a.example/x?b=2&a=1|A", "a.example/x?a=1&b=2[0 1]");
    row("others stand between them", "b.example/|C a.example/x?u=1|A b.example/z|D a.example/x?u=2|A",
        "0 a.example/x[1 3] 2");
    row("no query", "a.example/x|A a.example/y|A", "0 1");
}

void TstRowGroups::byCacheKey() {
    QFETCH(QByteArray, requests);
    const Grouped g(asked(requests));
    QTEST(g.rows(RowGrouping::CacheKey), "rows");
}

/// The sums of the groups equal those in the finding of the split.
void TstRowGroups::hitsOfTheJoinedKey() {
    const Grouped g(asked("a.example/x?p=1&u=1|A a.example/x?p=1&u=2|A a.example/x?p=1&u=3|A "
                          "a.example/x?p=2&u=1|B a.example/x?p=2&u=2|B"));
    const KeyGroups keys = g.keys();
    QCOMPARE(keys.splits.size(), std::size_t{1});
    QCOMPARE(keys.groups.size(), std::size_t{2});
    QCOMPARE(keys.groups[0].addresses, 3U);
    QCOMPARE(keys.groups[0].hits, 2);
    QCOMPARE(keys.groups[1].addresses, 2U);
    QCOMPARE(keys.groups[1].hits, 1);
    const auto& findings = g.analysis->findings.findings;
    const auto finding = std::find_if(findings.begin(), findings.end(), [](const Finding& each) {
        return each.rule == ruleFromId("cache-key-split");
    });
    QVERIFY(finding != findings.end());
    QVERIFY(finding->bytes != noIndex);
    QCOMPARE(g.analysis->findings.byteCounts[finding->bytes].value(),
             (keys.groups[0].bytes + keys.groups[1].bytes).value());
    const RowOrder order = g.order(RowGrouping::CacheKey);
    const RowGroup& first = order.groups.groups[0];
    QCOMPARE(first.resources, 3U);
    QCOMPARE(first.bytes.transferred().value(),
             (g.analysis->ledger.resources[0].transferred() + g.analysis->ledger.resources[1].transferred() +
              g.analysis->ledger.resources[2].transferred())
                 .value());
    int one = 0;
    for (const std::uint32_t member : first.members)
        one += summarise(g.analysis->findings, g.findings.ofResource(member)).problems;
    QVERIFY(first.findings.problems > 0 && first.findings.problems < one); // the split counts once
}

void TstRowGroups::staleAnswersGiveNoHits() {
    const Grouped g(asked("a.example/x?u=1|A a.example/x?u=2|A", "max-age=0"));
    QCOMPARE(g.rows(RowGrouping::CacheKey), QStringLiteral("a.example/x[0 1]"));
    QCOMPARE(g.keys().groups[0].hits, 0);
}

void TstRowGroups::unstorableResponsesAreNotJoined() {
    const Grouped g(asked("a.example/x?u=1|A a.example/x?u=2|A", "no-store"));
    QCOMPARE(g.rows(RowGrouping::CacheKey), QStringLiteral("0 1"));
    QVERIFY(g.keys().groups.empty());
}

/// An address requested twice is one resource with two exchanges, and one member.
void TstRowGroups::sharedResourcesStayWhole() {
    const Grouped g(asked("a.example/x?u=1|A a.example/x?u=2|A a.example/x?u=1|A"));
    QCOMPARE(g.rows(RowGrouping::CacheKey), QStringLiteral("a.example/x[0 1]"));
    QCOMPARE(g.keys().groups[0].exchanges.size(), std::size_t{3});
    QCOMPARE(g.keys().groups[0].addresses, 2U);
}

void TstRowGroups::filterHidesMembers() {
    const Grouped g(asked("a.example/x?u=1|A a.example/x?u=2|A a.example/y|B"));
    const RowOrder some = g.order(RowGrouping::CacheKey, SortKey::Time, "u=2");
    QCOMPARE(g.rows(some), QStringLiteral("a.example/x[1]"));
    QCOMPARE(some.shown, 1U);
    QCOMPARE(some.total, 3U);
    QCOMPARE(some.groups.groups[0].resources, 2U); // the key joins more than is shown
    const RowOrder none = g.order(RowGrouping::CacheKey, SortKey::Time, "/y");
    QCOMPARE(g.rows(none), QStringLiteral("2"));
    QCOMPARE(none.rowOf[none.total], noIndex);
    QCOMPARE(none.shownResources(), std::vector<std::uint32_t>{2});
}

/// By their sum of bytes, else by the place of their first member.
void TstRowGroups::groupsAreSorted() {
    const Grouped g(
        test::dialogue("> GET https://a.example/a?u=1\n< 200\n< Cache-Control: max-age=9\n=#3000\n"
                       "> GET https://a.example/a?u=2\n< 200\n< Cache-Control: max-age=9\n=#3000\n"
                       "> GET https://a.example/b\n< 200\n=#5000\n"
                       "> GET https://a.example/0\n< 200\n=#9000\n"));
    const auto sorted = [&](SortKey key, bool descending) {
        return g.rows(g.order(RowGrouping::CacheKey, key, "", descending));
    };
    QCOMPARE(sorted(SortKey::Wire, true), QStringLiteral("3 a.example/a[0 1] 2"));
    QCOMPARE(sorted(SortKey::Wire, false), QStringLiteral("2 a.example/a[0 1] 3"));
    QCOMPARE(sorted(SortKey::Url, false), QStringLiteral("3 a.example/a[0 1] 2"));
    QCOMPARE(sorted(SortKey::Url, true), QStringLiteral("2 a.example/a[1 0] 3"));
    QCOMPARE(sorted(SortKey::Time, true), QStringLiteral("3 2 a.example/a[1 0]"));
}

void TstRowGroups::byHost() {
    const Grouped g(asked("b.example/x|A a.example/y|B b.example/z|C"));
    QCOMPARE(g.rows(RowGrouping::Host), QStringLiteral("b.example[0 2] a.example[1]"));
    QCOMPARE(g.rows(RowGrouping::None), QStringLiteral("0 1 2"));
    const Grouped empty(test::dialogue(""));
    QCOMPARE(empty.rows(RowGrouping::Host), QString());
    QCOMPARE(empty.rows(RowGrouping::CacheKey), QString());
}

void TstRowGroups::everyRowHasItsPlace() {
    const Grouped g(asked("b.example/|C a.example/x?u=1|A b.example/z|D a.example/x?u=2|A"));
    for (const RowGrouping grouping : {RowGrouping::None, RowGrouping::CacheKey, RowGrouping::Host}) {
        const RowOrder order = g.order(grouping);
        QCOMPARE(order.shown, 4U);
        for (std::uint32_t i = 0; i < order.rows.size(); ++i) {
            QCOMPARE(order.rowOf[order.rows[i]], i);
            if (const RowGroup* group = order.groupAt(order.rows[i]))
                for (std::uint32_t k = 0; k < group->members.size(); ++k)
                    QCOMPARE(order.rowOf[group->members[k]], k);
        }
        QCOMPARE(order.shownResources().size(), std::size_t{4});
    }
}

void TstRowGroups::manyAddresses() {
    QByteArrayList words;
    for (int i = 0; i < 3000; ++i)
        words << "a.example/x?id=" + QByteArray::number(i % 3) + "&u=" + QByteArray::number(i) + "|" +
                     "abc"[i % 3];
    const Grouped g(asked(words.join(' ')));
    const RowOrder order = g.order(RowGrouping::CacheKey);
    QCOMPARE(order.rows.size(), std::size_t{3});
    QCOMPARE(order.groupAt(order.rows[0])->members.size(), std::size_t{1000});
    QCOMPARE(g.keys().groups[0].hits, 999);
}

void TstRowGroups::addressOfAKey_data() {
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("address");
    const auto row = [](const char* name, const char* url, const char* address) {
        QTest::newRow(name) << QByteArray(url) << QByteArray(address);
    };
    row("alone", "http://a/x?u=1", "http://a/x");
    row("first", "http://a/x?u=1&p=2", "http://a/x?p=2");
    row("last", "http://a/x?p=2&u=1", "http://a/x?p=2");
    row("twice", "http://a/x?u=1&p=2&u=3", "http://a/x?p=2");
    row("as it is written", "http://a/x?p=%41+b", "http://a/x?p=%41+b");
    row("its name coded", "http://a/x?%75=1&p=2", "http://a/x?p=2");
    row("a name that begins so", "http://a/x?us=1", "http://a/x?us=1");
    row("without a value", "http://a/x?u&p", "http://a/x?p");
    row("nothing between two", "http://a/x?&p=1&&q=2&", "http://a/x?p=1&q=2");
    row("no query", "http://a/x", "http://a/x");
    row("an empty one", "http://a/x?", "http://a/x");
}

void TstRowGroups::addressOfAKey() {
    QFETCH(QByteArray, url);
    const NoVarySearch key{NoVarySearch::Names::Ignored, {"u"}, false};
    QTEST(QByteArray::fromStdString(keyAddress(url.toStdString(), key)), "address");
}

HCI_TEST(TstRowGroups)
#include "tst_row_groups.moc"
