#include "model/cache/cache_choice.h"
#include "model/lint/rules.h"
#include "tests/ui/live_window.h"
#include "tests/unit/test_main.h"
#include "tests/unit/transport/hostile_server.h"
#include "tests/unit/transport/tls_server.h"
#include "ui/base/texts.h"
#include "ui/detail/cache_parameters_dialog.h"
#include "ui/export/export_controller.h"
#include "ui/replay/replay_dialog.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QXmlStreamReader>
#include <QtGui/QAction>

#include <algorithm>
#include <utility>
#include <vector>

using namespace hci;
using namespace hci::test;

namespace {

/// An English text with placeholders, as the words between them.
class Pattern {
public:
    explicit Pattern(const QString& text) {
        static const QRegularExpression place(QStringLiteral("%L?[0-9n]+|\\{[0-9]+(:[a-z]+)?\\}"));
        m_words = text.split(place);
    }

    /// Whether it has enough words to be recognised in another text.
    [[nodiscard]] bool tells() const {
        constexpr qsizetype fewestLetters = 10;
        qsizetype letters = 0;
        bool several = false;
        for (const QString& words : m_words) {
            letters += std::count_if(words.begin(), words.end(), [](QChar c) { return c.isLetter(); });
            several = several || words.trimmed().contains(QLatin1Char(' '));
        }
        return several && letters >= fewestLetters;
    }
    /// Whether `text` is or contains this one with values in its placeholders.
    [[nodiscard]] bool isIn(const QString& text) const {
        qsizetype at = 0;
        for (const QString& words : m_words) {
            at = text.indexOf(words, at);
            if (at < 0)
                return false;
            at += words.size();
        }
        return true;
    }
    [[nodiscard]] QString text() const { return m_words.join(QStringLiteral("…")); }

private:
    QStringList m_words;
};

/// English texts of the window and the model that differ from their German ones.
struct EnglishTexts {
    QSet<QString> whole;        ///< texts without placeholders
    std::vector<Pattern> parts; ///< texts that can be recognised within another
};

EnglishTexts readEnglishTexts() {
    QFile file(QStringLiteral(HCI_UI_SOURCES "/../resources/translations/http-cache-inspector_de.ts"));
    EnglishTexts texts;
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
            if (german == source)
                continue;
            if (!source.contains(QLatin1Char('%')) && !source.contains(QLatin1Char('{')))
                texts.whole << source;
            if (const Pattern pattern(source); pattern.tells() && !pattern.isIn(german))
                texts.parts.push_back(pattern);
        }
    }
    texts.whole -= alsoGerman + QSet<QString>{QStringLiteral("Date"), QStringLiteral("Age")}; // field names
    return texts;
}

/// All texts of a window, with the place of each.
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
    /// The texts of the window that are or contain one of `english`, with values in its placeholders, one per
    /// line. Composed texts are thus recognised by their parts.
    [[nodiscard]] QByteArray among(const EnglishTexts& english) const {
        QByteArray lines;
        const auto add = [&lines](const QString& words, const QString& where, const QString& text) {
            lines += "\n" + words.toUtf8() + "  in " + where.toUtf8() + ": " + text.left(300).toUtf8();
        };
        for (auto text = m_texts.begin(); text != m_texts.end(); ++text) {
            if (english.whole.contains(text.key()))
                add(text.key(), text.value(), text.key());
            for (const Pattern& part : english.parts)
                if (part.isIn(text.key()))
                    add(part.text(), text.value(), text.key());
        }
        return lines;
    }
    /// Leaves out texts of exchanges, and lines of contents, which alone end in a visible line break.
    void dropTextsOf(const Session& session) {
        for (auto text = m_texts.begin(); text != m_texts.end();) {
            const bool isOfServer = text.key().endsWith(QLatin1StringView("\\n")) ||
                                    session.find(text.key().toStdString()) != TextId::None;
            text = isOfServer ? m_texts.erase(text) : std::next(text);
        }
    }
    [[nodiscard]] bool contain(const QString& words) const {
        return std::any_of(m_texts.keyBegin(), m_texts.keyEnd(),
                           [&words](const QString& text) { return text.contains(words); });
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
        constexpr int maxRows = 100;
        for (int column = 0; column < model.columnCount(); ++column) {
            add(model.headerData(column, Qt::Horizontal).toString(), where);
            for (int row = 0; row < std::min(model.rowCount(), maxRows); ++row)
                for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole})
                    add(model.index(row, column).data(role).toString(), where);
        }
    }

    QMap<QString, QString> m_texts;
};

/// Opens every tab on the selection, and collects its texts.
void addTabs(Texts& texts, const LiveWindow& f) {
    auto* tabs = f.find<QTabWidget>("detailTabs");
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        QCoreApplication::processEvents();
        texts.addAll(*tabs);
    }
}

} // namespace

/// A window whose texts were installed in German says nothing in English.
class TstGermanWindow final : public QObject {
    Q_OBJECT

    EnglishTexts m_english;

private slots:
    void initTestCase() {
        m_english = readEnglishTexts();
        QVERIFY(m_english.whole.size() > 1000);
        QVERIFY(m_english.parts.size() > 500);
        installTextsOnce(); // English, as in all window tests; German takes precedence
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
        QVERIFY(finished.wait(hci::test::maxWaitMs));
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
        const SessionView& view = f.window.sessions().view();
        const auto resources = static_cast<std::uint32_t>(view.analysis->resources.resources.size());
        QVERIFY(resources > 20);
        for (std::uint32_t resource = 0; resource < resources; ++resource) {
            f.window.selection().select({resource, noIndex});
            addTabs(texts, f);
        }
        f.trigger("showFindings");
        f.trigger("showOverview");
        QCoreApplication::processEvents();
        texts.addAll(f.window);
        QVERIFY(texts.size() > 1000);
        texts.dropTextsOf(*view.session); // the demo's pages describe themselves in English
        const QByteArray english = texts.among(m_english);
        QVERIFY2(english.isEmpty(), english.constData());
    }

    /// Requests without an answer, or with part of one: why, how far they got, and what the user can do.
    void requestsWithoutAnAnswer() {
        HostileServer silent({{"/slow", {{""}}},
                              {"/nothing", {{"", 0, 1, true}}},
                              {"/half", {{"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf", 0, 1, true}}},
                              {"/nonsense", {{"no http at all\r\n\r\n", 0, 1, true}}}});
        TlsServer tls;
        LiveWindow f;
        Texts texts;
        // The last one sets the time limit of all requests after it. Failure::None means any failure.
        const std::vector<std::pair<std::string, Failure>> failures{
            {"http://127.0.0.1:" + std::to_string(closedPort()) + "/", Failure::Refused},
            {"https://" + tls.address() + "/", Failure::Tls},
            {silent.url("/nothing"), Failure::None},
            {silent.url("/half"), Failure::None},
            {silent.url("/nonsense"), Failure::None},
            {"curl --max-time 1 " + silent.url("/slow"), Failure::TimedOut}};
        std::uint32_t row = 0;
        for (const auto& [url, failure] : failures) {
            QVERIFY2(f.send({url}), url.c_str());
            const Exchange exchange = (*f.window.sessions().view().session)[row++];
            const Failure came = exchange.record().failure;
            QVERIFY2(failure == Failure::None ? came != failure : came == failure, url.c_str());
            texts.addAll(f.window); // the TLS notice appears only for a while
            addTabs(texts, f);
        }
        const QByteArray english = texts.among(m_english);
        QVERIFY2(english.isEmpty(), english.constData());
    }

    /// Requests that cannot be sent, and curl commands that cannot be read.
    void requestsThatCannotBeSent() {
        LiveWindow f;
        Texts texts;
        auto* line = f.find<QLineEdit>("urlLine");
        const auto* told = f.find<QLabel>("whatGoesOn");
        const QString before = told->text();
        for (const char* typed : {"hello world", "ftp://a.example/", "http://[::1/"}) {
            line->setText(QLatin1StringView(typed));
            f.trigger("send");
            texts.addAll(f.window);
        }
        QVERIFY(told->text() != before);
        for (const char* pasted :
             {"curl https://a.example/ --data @/etc/passwd", "curl https://a.example/ -X"}) {
            line->setText(QLatin1StringView(pasted));
            texts.addAll(f.window);
        }
        const QByteArray english = texts.among(m_english);
        QVERIFY2(english.isEmpty(), english.constData());
        for (const char* words : {"not an absolute", "reads a file"}) // also if it has no translation at all
            QVERIFY2(!texts.contain(QLatin1StringView(words)), words);
    }

    void aCachesParametersOfWrongValues() {
        installTextsOnce();
        CacheParametersDialog dialog(*cacheChoiceFromName("nginx")->real, nullptr);
        const auto* problem = dialog.findChild<QLabel*>(QStringLiteral("cacheParametersProblem"));
        Texts texts;
        for (const auto& [parameter, value] :
             {std::pair("proxy_cache_valid", "soon"), std::pair("proxy_cache_use_stale", "http_999")}) {
            auto* line = dialog.findChild<QLineEdit*>(QLatin1StringView(parameter));
            const QString right = line->text();
            line->setText(QLatin1StringView(value));
            QVERIFY2(!problem->text().isEmpty(), parameter);
            texts.addAll(dialog);
            line->setText(right);
        }
        const QByteArray english = texts.among(m_english);
        QVERIFY2(english.isEmpty(), english.constData());
        for (const char* words : {"wants ", "does not know"})
            QVERIFY2(!texts.contain(QLatin1StringView(words)), words);
    }

    void aReplay() {
        HostileServer server({{"/gone", {{"", 0, 1, true}}}});
        LiveWindow f;
        QVERIFY(f.send({f.url("/good/both"), f.url("/fault/tag-changes"), server.url("/gone")}));
        f.trigger("replay");
        const auto* dialog = f.window.findChild<ReplayDialog*>();
        const auto button = [dialog](const char* name) {
            return dialog->findChild<QPushButton*>(QLatin1StringView(name));
        };
        Texts texts;
        QTRY_VERIFY(button("replayStart")->isEnabled());
        auto* base = dialog->findChild<QLineEdit*>(QStringLiteral("replayBaseUrl"));
        base->setText(QStringLiteral("nonsense"));
        QTRY_VERIFY(!button("replayStart")->isEnabled());
        texts.addAll(*dialog);
        base->clear();
        QTRY_VERIFY(button("replayStart")->isEnabled());
        texts.addAll(*dialog);
        QTest::mouseClick(button("replayStart"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!button("replayCancel")->isEnabled(), 20'000);
        texts.addAll(*dialog);
        QCOMPARE(dialog->findChild<QTreeView*>(QStringLiteral("replayTable"))->model()->rowCount(), 3);
        const QByteArray english = texts.among(m_english);
        QVERIFY2(english.isEmpty(), english.constData());
    }

    void repeats() {
        LiveWindow f;
        Texts texts;
        auto* dock = f.find<QDockWidget>("repeatDock");
        dock->toggleViewAction()->trigger();
        texts.addAll(*dock); // nothing to repeat yet
        const std::string refused = "http://127.0.0.1:" + std::to_string(closedPort()) + "/";
        for (const std::string& url : {f.url("/fault/tag-changes"), f.url("/good/etag"), refused}) {
            f.find<QLineEdit>("urlLine")->setText(QString::fromStdString(url));
            f.trigger("repeat");
            f.find<QSpinBox>("repeatCount")->setValue(3);
            f.find<QDoubleSpinBox>("repeatInterval")->setValue(0);
            f.click("repeatStart");
            const auto* table = f.find<QTreeView>("repeatTable");
            QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 3, 20'000);
            texts.addAll(*dock);
        }
        const QByteArray english = texts.among(m_english);
        QVERIFY2(english.isEmpty(), english.constData());
    }
};

HCI_TEST(TstGermanWindow)
#include "tst_german_window.moc"
