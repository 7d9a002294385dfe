#include "tests/ui/live_window.h"
#include "tests/unit/test_main.h"

#include "model/lint/rules.h"
#include "ui/export_controller.h"
#include "ui/texts.h"

#include <QtCore/QXmlStreamReader>
#include <QtGui/QAction>

using namespace hci;
using namespace hci::test;

namespace {

/// English texts of the window and the model that are other words in German; without those with places.
QSet<QString> readEnglishTexts() {
    QFile file(QStringLiteral(HCI_UI_SOURCES "/../resources/translations/http-cache-inspector_de.ts"));
    QSet<QString> texts;
    if (!file.open(QIODevice::ReadOnly))
        return texts;
    QXmlStreamReader xml(&file);
    QString source;
    QSet<QString> alsoGerman;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1StringView("source")) {
            source = xml.readElementText();
        } else if (xml.name() == QLatin1StringView("translation")) {
            const QString german = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            alsoGerman << german;
            if (german != source && !source.contains(QLatin1Char('%')) && !source.contains(QLatin1Char('{')))
                texts << source;
        }
    }
    return texts - alsoGerman - QSet<QString>{QStringLiteral("Date"), QStringLiteral("Age")}; // fields' names
}

/// All that a window says, each text where it was found.
class Texts {
public:
    void add(const QString& text, const QObject* where) {
        if (!text.isEmpty())
            m_texts.insert(text, QString::fromLatin1(where->metaObject()->className()) + QLatin1Char(' ') +
                                     where->objectName());
    }
    void addAll(const QWidget& window) {
        for (const QAction* action : window.findChildren<QAction*>()) {
            add(action->text(), action);
            add(action->iconText(), action);
            add(action->statusTip(), action);
        }
        for (const QWidget* widget : window.findChildren<QWidget*>())
            addWidget(widget);
    }
    /// Those among `english`, a line each.
    [[nodiscard]] QByteArray among(const QSet<QString>& english) const {
        QByteArray lines;
        for (auto text = m_texts.begin(); text != m_texts.end(); ++text)
            if (english.contains(text.key()))
                lines += "\n" + text.key().toUtf8() + "  in " + text.value().toUtf8();
        return lines;
    }
    [[nodiscard]] qsizetype size() const { return m_texts.size(); }

private:
    void addWidget(const QWidget* widget) {
        add(widget->toolTip(), widget);
        add(widget->windowTitle(), widget);
        add(widget->accessibleName(), widget);
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            add(label->text(), label);
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            add(button->text(), button);
        if (const auto* line = qobject_cast<const QLineEdit*>(widget))
            add(line->placeholderText(), line);
        if (const auto* tabs = qobject_cast<const QTabWidget*>(widget))
            for (int i = 0; i < tabs->count(); ++i)
                add(tabs->tabText(i), tabs);
        if (const auto* box = qobject_cast<const QComboBox*>(widget))
            for (int i = 0; i < box->count(); ++i)
                add(box->itemText(i), box);
        if (const auto* table = qobject_cast<const QAbstractItemView*>(widget); table && table->model())
            addTable(*table->model(), table);
    }
    void addTable(const QAbstractItemModel& model, const QWidget* where) {
        constexpr int mostRows = 100;
        for (int column = 0; column < model.columnCount(); ++column) {
            add(model.headerData(column, Qt::Horizontal).toString(), where);
            for (int row = 0; row < std::min(model.rowCount(), mostRows); ++row)
                for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole})
                    add(model.index(row, column).data(role).toString(), where);
        }
    }

    QMap<QString, QString> m_texts;
};

} // namespace

/// A window whose texts were installed in German says nothing in English.
class TstGermanWindow final : public QObject {
    Q_OBJECT

    QSet<QString> m_english;

private slots:
    void initTestCase() {
        m_english = readEnglishTexts();
        QVERIFY(m_english.size() > 1000);
        installTextsOnce(); // English, as every window of the tests has it; German goes before it
        installTexts(*qApp, WindowLanguage::German);
    }

    void anEmptyWindow() {
        const WindowFixture f;
        Texts texts;
        texts.addAll(f.window);
        QVERIFY(texts.size() > 200);
        const QByteArray english = texts.among(m_english);
        QVERIFY2(english.isEmpty(), english.constData());
    }

    void reportsStayEnglish() {
        WindowFixture f;
        QVERIFY(f.openSmall());
        QVERIFY(message(f.view().analysis->findings.findings.front(), f.view().analysis->findings,
                        *f.view().session, nullptr)
                    .contains(QStringLiteral("die ")));
        ExportController exports;
        QSignalSpy finished(&exports, &ExportController::finished);
        const QString path = f.folder.filePath(QStringLiteral("report.md"));
        exports.write(f.view(), {ReportFormat::Markdown, false, path, {}});
        QVERIFY(finished.wait());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray report = file.readAll();
        QVERIFY2(report.contains("the 304"), report.constData());
        QVERIFY2(!report.contains("die 304") && !report.contains("Befund"), report.constData());
    }

    void everyTabOfTheDemo() {
        LiveWindow f;
        f.trigger("demo");
        QTRY_VERIFY_WITH_TIMEOUT(
            f.find<QAction>("probeAll")->isEnabled() && !f.find<QAction>("stop")->isEnabled(), 20'000);
        Texts texts;
        auto* tabs = f.find<QTabWidget>("detailTabs");
        const SessionView& view = f.window.sessions().view();
        const auto resources = static_cast<std::uint32_t>(view.analysis->resources.resources.size());
        QVERIFY(resources > 20);
        for (std::uint32_t resource = 0; resource < resources; ++resource) {
            f.window.selection().select({resource, noIndex});
            for (int tab = 0; tab < tabs->count(); ++tab) {
                tabs->setCurrentIndex(tab);
                QCoreApplication::processEvents();
                texts.addAll(*tabs);
            }
        }
        f.trigger("showFindings");
        f.trigger("showOverview");
        QCoreApplication::processEvents();
        texts.addAll(f.window);
        QVERIFY(texts.size() > 1000);
        const QByteArray english = texts.among(m_english);
        QVERIFY2(english.isEmpty(), english.constData());
    }
};

HCI_TEST(TstGermanWindow)
#include "tst_german_window.moc"
