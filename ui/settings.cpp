#include "ui/settings.h"

#include "model/base/text_view.h"
#include "model/exchange/secrets.h"

#include <QtCore/QSettings>
#include <QtCore/QUrl>

namespace hci {

namespace {

constexpr int recentLength = 12;

/// Without what makes one a credential: the file is read by others than the program.
QStringList urlsToRemember(const QStringList& urls) {
    QStringList plain;
    for (const QString& url : urls)
        plain << toText(urlToRemember(url.toStdString()));
    plain.removeDuplicates();
    return plain;
}

QString key(const char* name) {
    return QLatin1StringView(name);
}

} // namespace

Settings Settings::load(const QSettings& from) {
    Settings settings;
    settings.theme = static_cast<ThemeChoice>(std::clamp(from.value(key("theme")).toInt(), 0, 2));
    settings.language = static_cast<WindowLanguage>(std::clamp(from.value(key("language")).toInt(), 0, 2));
    settings.cacheModel =
        cacheModelFromName(from.value(key("cacheModel")).toString()).value_or(CacheModel::Private);
    settings.localTime = from.value(key("localTime")).toBool();
    settings.listing = from.contains(key("listing"))
                           ? listingFromSetting(from.value(key("listing")).toString())
                       : from.value(key("flatList")).toBool() ? RowListing::TimeOrder // as it was once
                                                              : RowListing::Resources;
    settings.panelsMovable = from.value(key("panelsMovable")).toBool();
    settings.geometry = from.value(key("geometry")).toByteArray();
    settings.windowState = from.value(key("windowState")).toByteArray();
    settings.resourceColumns = from.value(key("resourceColumns")).toByteArray();
    settings.recentFiles = from.value(key("recentFiles")).toStringList();
    settings.urlHistory = urlsToRemember(from.value(key("urlHistory")).toStringList());
    settings.proxy = from.value(key("proxy")).toString();
    settings.clientCertificate = from.value(key("clientCertificate")).toString();
    settings.requestPresets = presetsFromSettings(from.value(key("requestPresets")).toString());
    settings.savedFilters = filtersFromSettings(from.value(key("savedFilters")).toString());
    settings.silencedRules = from.value(key("silencedRules")).toStringList();
    settings.exportFormat = from.value(key("exportFormat")).toString();
    settings.exportScope = std::clamp(from.value(key("exportScope")).toInt(), 0, 2);
    settings.recipeServer = from.value(key("recipeServer")).toString();
    settings.cacheConfiguration = from.value(key("cacheConfiguration")).toString();
    return settings;
}

void Settings::save(QSettings& to) const {
    to.setValue(key("theme"), static_cast<int>(theme));
    to.setValue(key("language"), static_cast<int>(language));
    to.setValue(key("cacheModel"), QString(name(cacheModel)));
    to.setValue(key("localTime"), localTime);
    to.setValue(key("listing"), toSetting(listing));
    to.setValue(key("panelsMovable"), panelsMovable);
    to.setValue(key("geometry"), geometry);
    to.setValue(key("windowState"), windowState);
    to.setValue(key("resourceColumns"), resourceColumns);
    to.setValue(key("recentFiles"), recentFiles);
    to.setValue(key("urlHistory"), urlsToRemember(urlHistory));
    to.setValue(key("proxy"), QUrl(proxy).toString(QUrl::RemoveUserInfo));
    to.setValue(key("clientCertificate"), clientCertificate);
    to.setValue(key("requestPresets"), toSettings(requestPresets));
    to.setValue(key("savedFilters"), toSettings(savedFilters));
    to.setValue(key("silencedRules"), silencedRules);
    to.setValue(key("exportFormat"), exportFormat);
    to.setValue(key("exportScope"), exportScope);
    to.setValue(key("recipeServer"), recipeServer);
    to.setValue(key("cacheConfiguration"), cacheConfiguration);
}

void Settings::rememberFile(const QString& path) {
    recentFiles.removeAll(path);
    recentFiles.prepend(path);
    recentFiles = recentFiles.mid(0, recentLength);
}

} // namespace hci
