#include "tests/unit/test_main.h"

#include "model/base/text_view.h"
#include "model/lint/recipes.h"
#include "model/lint/rules.h"

#include <QtCore/QDir>
#include <QtCore/QSet>

using namespace hci;

class TstRecipes final : public QObject {
    Q_OBJECT

private slots:
    void parses();
    void refuses_data();
    void refuses();
    void everyNameIsAFile();
    void everyFileIsNamed();
    void noSectionIsIdle();
    void everyServerHasASection();
};

void TstRecipes::parses() {
    const auto recipe = parseRecipe(QStringLiteral(
        "# A fault\n\nWhy.\n\n## nginx\n\n```nginx\n# not a title\ngzip off;\n```\n\n"
        "See it.\n\n### An application behind it\n\nThe application.\n\n```nginx\nno line of nginx;\n```\n\n"
        "## Caddy\n\nIt is right.\n"));
    QVERIFY(recipe);
    QCOMPARE(recipe->title, QStringLiteral("A fault"));
    QCOMPARE(recipe->introduction, QStringLiteral("Why."));
    QCOMPARE(recipe->sections.size(), std::size_t{2});
    QCOMPARE(recipe->sections[0].server, QStringLiteral("nginx"));
    QCOMPARE(recipe->sections[0].lines, QStringLiteral("# not a title\ngzip off;\n"));
    QVERIFY(recipe->sections[0].markdown.contains(QStringLiteral("See it.")));
    QVERIFY(recipe->sections[0].markdown.contains(QStringLiteral("The application.")));
    QVERIFY(recipe->sections[0].behindIt.startsWith(QStringLiteral("The application.")));
    QVERIFY(recipe->sections[1].behindIt.isEmpty());
    QVERIFY(recipe->sections[1].lines.isEmpty());
}

void TstRecipes::refuses_data() {
    QTest::addColumn<QString>("markdown");
    QTest::newRow("empty") << QString();
    QTest::newRow("no title") << QStringLiteral("## nginx\n\ntext\n");
    QTest::newRow("no section") << QStringLiteral("# A fault\n\ntext\n");
    QTest::newRow("a block that does not end") << QStringLiteral("# A\n## nginx\n```nginx\ngzip off;\n");
}

void TstRecipes::refuses() {
    QFETCH(QString, markdown);
    QVERIFY(!parseRecipe(markdown));
}

void TstRecipes::everyNameIsAFile() {
    for (const Rule& each : rules())
        QVERIFY2(each.recipe.empty() || loadRecipe(each.recipe), each.id.data());
    QVERIFY(!loadRecipe("no-such-recipe"));
    QVERIFY(recipeServers("").isEmpty());
}

void TstRecipes::everyFileIsNamed() {
    QSet<QString> named;
    for (const Rule& each : rules())
        named.insert(toText(each.recipe) + QStringLiteral(".md"));
    const QStringList files = QDir(QStringLiteral(":/recipes")).entryList(QDir::Files);
    QVERIFY(!files.isEmpty());
    for (const QString& file : files)
        QVERIFY2(named.contains(file), qPrintable(file));
    QCOMPARE(QDir(QStringLiteral(":/recipes/de")).entryList(QDir::Files), files);
}

/// No section says that there is nothing to do: it is printed beside a fault of that server.
void TstRecipes::noSectionIsIdle() {
    for (const Rule& each : rules()) {
        const Recipe* recipe = loadRecipe(each.recipe);
        if (!recipe)
            continue;
        for (const RecipeSection& section : recipe->sections)
            QVERIFY2(!section.markdown.startsWith(QStringLiteral("Nothing to do")), each.recipe.data());
    }
}

void TstRecipes::everyServerHasASection() {
    const QSet<QString> servers{QStringLiteral("Express"),      QStringLiteral("nginx"),
                                QStringLiteral("Apache httpd"), QStringLiteral("Varnish"),
                                QStringLiteral("Caddy"),        QStringLiteral("Cloudflare")};
    for (const Rule& each : rules()) {
        if (each.recipe.empty() || each.recipe == "cdn-dynamic")
            continue; // concerns only the CDN
        const QStringList found = recipeServers(each.recipe);
        QVERIFY2(QSet<QString>(found.begin(), found.end()) == servers, each.recipe.data());
    }
}

HCI_TEST(TstRecipes)
#include "tst_recipes.moc"
