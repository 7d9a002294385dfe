#include "tests/unit/test_main.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>

namespace {

/// Lines of the window's sources that match a pattern outside the allowed files.
QStringList strays(const QString& pattern, const QStringList& allowed) {
    const QRegularExpression expression(pattern);
    QStringList found;
    QDirIterator files(QStringLiteral(HCI_UI_SOURCES), {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                       QDir::Files, QDirIterator::Subdirectories);
    int seen = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read the sources");
        ++seen;
        if (allowed.contains(files.fileName()))
            continue;
        for (const QString& line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n')))
            if (expression.match(line).hasMatch() && !line.trimmed().startsWith(QStringLiteral("//")))
                found << files.fileName() + QStringLiteral(": ") + line.trimmed();
    }
    if (seen < 100)
        qFatal("these are not the sources");
    return found;
}

} // namespace

/// Every widget shows text through the few files that keep it plain.
class TstTextSources final : public QObject {
    Q_OBJECT
private slots:
    void sources_data();
    void sources();
};

void TstTextSources::sources_data() {
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QStringList>("allowed");
    const auto row = [](const char* name, const char* pattern, const QStringList& allowed) {
        QTest::newRow(name) << QString::fromLatin1(pattern) << allowed;
    };
    const auto files = [](std::initializer_list<const char*> names) {
        QStringList list;
        for (const char* name : names)
            list << QString::fromLatin1(name);
        return list;
    };
    row("labels", R"(\bQLabel\b)",
        files({"plain_label.h", "plain_label.cpp", "headline.h", "headline.cpp", "question.cpp"}));
    row("formats of text", R"(setTextFormat|Qt::(Rich|Auto|Markdown)Text)",
        files({"plain_label.cpp", "headline.cpp", "question.cpp"}));
    row("tooltips", R"(QToolTip::|\bhelpEvent\b)", files({"plain_tool_tips.cpp"}));
    row("help", R"(WhatsThis)", files({"context_help.h", "context_help.cpp"})); // texts of our own
    row("message boxes", R"(QMessageBox|QErrorMessage|QInputDialog|QProgressDialog)",
        files({"question.cpp"}));
    row("markup", R"((set|insert|append)(Html|Markdown)\b)",
        files({"safe_browser.h", "safe_browser.cpp", "finding_explanation.cpp", "recipe_view.cpp",
               "merge_delegate.cpp"}));
    row("documents", R"(\bQ(TextDocument|TextEdit|TextBrowser|StaticText)\b(?!::ExtraSelection))",
        files({"field_marks.h", "field_marks.cpp", "found_text.h", "theme.cpp", "safe_browser.h",
               "safe_browser.cpp", "page_setter.cpp", "drawn_bars.h", "drawn_bars.cpp", "paper_report.h",
               "paper_report.cpp",                          // pages on paper
               "merge_delegate.h", "merge_delegate.cpp"})); // sentences of our own, with links
    row("links", R"(openUrl|setOpenExternalLinks|setOpenLinks)",
        files({"safe_browser.cpp", "headline.cpp", "file_controller.cpp",
               "web_page.cpp"})); // URLs written in this program
    row("pictures", R"(QImageReader|QMovie|QSvgRenderer|QSvgWidget|loadFromData|fromData|QPixmap\(|QIcon\()",
        files({"raster_image.cpp", "start.cpp"})); // the program's own icon
    // These would copy secrets on Ctrl+C.
    row("texts to select", R"(TextSelectableBy|TextBrowserInteraction|TextEditorInteraction)", {});
    row("texts to read", R"(setReadOnly)", files({"copyable_text.cpp"}));
    row("clipboard", R"(clipboard\(\)->set)",
        files({"copyable_text.cpp", "edit_actions.cpp", "export_controller.cpp", "masked_copies.cpp",
               "recipe_view.cpp", "probes_view.cpp", "row_actions.cpp", "server_actions.cpp"}));
}

void TstTextSources::sources() {
    QFETCH(const QString, pattern);
    QFETCH(const QStringList, allowed);
    QCOMPARE(strays(pattern, allowed).join(QLatin1Char('\n')), QString());
}

HCI_TEST(TstTextSources)
#include "tst_text_sources.moc"
