#include "ui/texts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QTranslator>

/// A static library's resources are there only where somebody asks for them; outside of any namespace, as Qt
/// wants it.
static void registerTexts() {
    Q_INIT_RESOURCE(texts);
}

namespace hci {

namespace {

/// Numbers in texts (%Ln) are written as formatCount() writes them, whatever the system's language.
void groupNumbers() {
    QLocale locale = QLocale::c();
    locale.setNumberOptions(QLocale::DefaultNumberOptions);
    QLocale::setDefault(locale);
}

} // namespace

void installTexts(QCoreApplication& application) {
    registerTexts();
    const QString folder = QStringLiteral(":/i18n");
    auto* english = new QTranslator(&application);
    if (english->load(QStringLiteral("http-cache-inspector_en"), folder))
        QCoreApplication::installTranslator(english);
    auto* local = new QTranslator(&application);
    if (local->load(QLocale(), QStringLiteral("http-cache-inspector"), QStringLiteral("_"), folder))
        QCoreApplication::installTranslator(local);
    groupNumbers();
}

} // namespace hci
