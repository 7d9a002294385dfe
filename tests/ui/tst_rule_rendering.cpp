#include "model/lint/finding_recipe.h"
#include "model/lint/recipes.h"
#include "model/lint/rules.h"
#include "tests/ui/window_fixture.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/lint/probe_cases.h"
#include "tests/unit/lint/rule_cases.h"
#include "tests/unit/test_main.h"
#include "ui/detail/findings_model.h"
#include "ui/detail/findings_view.h"
#include "ui/session/silenced_rules.h"
#include "ui/tables/table_view.h"
#include "ui/widgets/headline.h"

#include <set>

using namespace hci;
using namespace hci::test;

namespace {

/// Rules that no single probe or recording triggers: TstProbeRules::setsHaveOneCause and TstAddressRules
/// trigger them. The window requests no other addresses.
bool isToldByMore(std::string_view rule) {
    return rule == "own-tag-not-recognised" || rule == "etag-differs-by-address" ||
           rule == "etag-reused-by-address";
}

/// The Findings tab alone, on the whole session.
struct Tab {
    SilencedRules silenced;
    FindingsView view{silenced};

    Tab() {
        view.resize(900, 600);
        static_cast<QWidget&>(view).show();
        view.showWholeSession();
    }
    template <class T> T* find(const char* name) { return view.findChild<T*>(QLatin1StringView(name)); }

    void show(const SessionView& session) {
        DetailSubject subject;
        subject.view = session;
        view.show(subject);
    }
    /// Makes that finding's row the current one.
    bool choose(std::uint32_t finding) {
        auto* table = find<TableView>("findingsTable");
        const QSignalSpy listed(table->model(), &QAbstractItemModel::modelReset);
        view.choose(finding);
        return QTest::qWaitFor(
            [&] { return listed.count() > 0 && table->currentIndex().data(RowRole).toUInt() == finding; },
            hci::test::maxWaitMs);
    }
};

/// Collapses whitespace and drops backticks, so that a text browser's text equals the sentence.
QString plain(QString text) {
    return text.remove(QLatin1Char('`')).simplified();
}

} // namespace

/// Renders every rule in the window: in the list, with its explanation, and with its recipe for each server.
/// The last test fails for a rule that no case triggers or the window leaves out.
class TstRuleRendering final : public QObject {
    Q_OBJECT
private slots:
    void byRecordings();
    void byProbes();
    void everyRuleWasRendered();

private:
    void render(const SessionView& session, std::string_view wanted);

    Tab m_tab;
    std::set<RuleId> m_rendered;
};

void TstRuleRendering::render(const SessionView& session, std::string_view wanted) {
    m_tab.show(session);
    const Findings& all = session.analysis->findings;
    for (std::uint32_t i = 0; i < all.findings.size(); ++i) {
        const Rule& source = rule(all.findings[i].rule);
        if (source.id != wanted || m_rendered.contains(*source.code))
            continue;
        QVERIFY2(m_tab.choose(i), source.id.data());
        const QModelIndex row = m_tab.find<TableView>("findingsTable")->currentIndex();
        const QString sentence = message(all.findings[i], all, *session.session);
        QCOMPARE(row.siblingAtColumn(FindingsModel::Message).data().toString(), sentence);
        QCOMPARE(row.siblingAtColumn(FindingsModel::Rule).data().toString(), toText(source.title));
        const QString explained = plain(m_tab.find<QTextBrowser>("explanation")->toPlainText());
        for (const QString& part :
             {plain(sentence), plain(toText(source.title)), plain(toText(source.explanation)),
              toText(source.id), specText(specOf(all.findings[i]))})
            QVERIFY2(explained.contains(part), qPrintable(explained + QStringLiteral(" <- ") + part));
        auto* servers = m_tab.find<QTabBar>("recipeServers");
        const Recipe* recipe = loadRecipe(source.recipe);
        const bool mends = recipeOf(all.findings[i], all, *session.session).recipe != nullptr;
        QCOMPARE(m_tab.find<QWidget>("recipe")->isVisible(), mends);
        QCOMPARE(recipe != nullptr, !source.recipe.empty());
        for (int tab = 0; mends && tab < servers->count(); ++tab) {
            servers->setCurrentIndex(tab);
            const RecipeSection& section = recipe->sections[static_cast<std::size_t>(tab)];
            QCOMPARE(servers->tabText(tab), section.server);
            QVERIFY(m_tab.find<QTextBrowser>("recipeText")->toPlainText().size() > 40);
            auto* copy = m_tab.find<QPushButton>("copyRecipe");
            QCOMPARE(copy->isVisible(), !section.lines.isEmpty());
            if (section.lines.isEmpty())
                continue;
            copy->click();
            QCOMPARE(QGuiApplication::clipboard()->text(), section.lines);
        }
        QCOMPARE(recipe ? servers->count() : 0, recipe ? static_cast<int>(recipe->sections.size()) : 0);
        m_rendered.insert(*source.code);
    }
}

void TstRuleRendering::byRecordings() {
    for (const RuleCase& each : ruleCases()) {
        if (m_rendered.contains(*ruleFromId(each.rule)))
            continue;
        render(viewOf(expanded(each.fires)), each.rule);
        if (QTest::currentTestFailed())
            return;
    }
}

void TstRuleRendering::byProbes() {
    for (const ProbeCase& each : probeCases()) {
        if (m_rendered.contains(*ruleFromId(each.rule)))
            continue;
        const ProbeBench bench(each);
        Progress progress;
        render(makeView(bench.session, bench.options(), progress), each.rule);
        if (QTest::currentTestFailed())
            return;
    }
}

void TstRuleRendering::everyRuleWasRendered() {
    QByteArray never;
    for (const Rule& each : rules())
        if (!m_rendered.contains(*each.code) && !isToldByMore(each.id))
            never += toBytes(each.id).toByteArray() + ' ';
    QVERIFY2(never.isEmpty(), never.constData());
}

HCI_TEST(TstRuleRendering)
#include "tst_rule_rendering.moc"
