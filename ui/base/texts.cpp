#include "ui/base/texts.h"

#include "model/base/language.h"

#include <QtCore/QByteArray>
#include <QtCore/QCoreApplication>
#include <QtCore/QLibraryInfo>
#include <QtCore/QLocale>
#include <QtCore/QTranslator>

/// Registers the resources of this static library. Q_INIT_RESOURCE must stand outside any namespace.
static void registerTexts() {
    Q_INIT_RESOURCE(texts);
}

namespace hci {

namespace {

QString fileOf(const char* code) {
    return QStringLiteral("http-cache-inspector_") + QLatin1StringView(code);
}

/// The sentences of the model in German: the context "model" of the window's translation.
class German final : public Language {
public:
    explicit German(const QTranslator& translator) : m_translator(translator) {}

    std::string code() const override { return "de"; }
    QString translation(std::string_view english) const override {
        const QByteArray key(english.data(), static_cast<qsizetype>(english.size())); // ends with a NUL
        return m_translator.translate("model", key.constData());
    }
    QChar groupSeparator() const override { return u'.'; }
    QChar decimalPoint() const override { return u','; }

private:
    const QTranslator& m_translator;
};

/// Installs German for as long as the application lives.
class GermanTexts final : public QObject {
public:
    explicit GermanTexts(QCoreApplication& application)
        : QObject(&application), m_german(m_translator), m_scope(&m_german) {
        if (m_translator.load(fileOf("de"), QStringLiteral(":/i18n")))
            QCoreApplication::installTranslator(&m_translator);
        // Qt's own texts: buttons of its dialogs, and the menu of a text field.
        if (m_qt.load(QStringLiteral("qtbase_de"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QCoreApplication::installTranslator(&m_qt);
    }

private:
    QTranslator m_translator;
    QTranslator m_qt;
    German m_german;
    LanguageScope m_scope;
};

bool isGerman(WindowLanguage language) {
    return language == WindowLanguage::German ||
           (language == WindowLanguage::System && QLocale::system().language() == QLocale::German);
}

/// Makes numbers in texts (%Ln) look like those of formatCount(), whatever the system's language.
void groupNumbers(bool german) {
    QLocale locale = german ? QLocale(QLocale::German, QLocale::Germany) : QLocale::c();
    locale.setNumberOptions(QLocale::DefaultNumberOptions);
    QLocale::setDefault(locale);
}

} // namespace

void installTexts(QCoreApplication& application, WindowLanguage language) {
    registerTexts();
    auto* english = new QTranslator(&application);
    if (english->load(fileOf("en"), QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(english);
    const bool german = isGerman(language);
    if (german)
        new GermanTexts(application);
    groupNumbers(german);
}

} // namespace hci
