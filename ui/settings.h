#pragma once

#include "model/cache/decision.h"
#include "ui/base/row_listing.h"
#include "ui/base/texts.h"
#include "ui/base/theme.h"
#include "ui/request/request_presets.h"
#include "ui/resources/saved_filters.h"
#include "ui/watch/watch_choice.h"

#include <QtCore/QByteArray>
#include <QtCore/QStringList>
#include <QtCore/QVariantMap>

class QSettings;

namespace hci {

/// The window's settings from run to run. A value that the program loads and saves.
struct Settings {
    ThemeChoice theme = ThemeChoice::System;
    WindowLanguage language = WindowLanguage::System; ///< from the next start on
    CacheModel cacheModel = CacheModel::Private;
    int textSize = 100; ///< percent of the desktop's
    bool localTime = false;
    bool wrapLines = false;
    bool chartFolded = false;
    RowListing listing = RowListing::Resources;
    bool panelsMovable = false;
    QByteArray geometry;
    QByteArray windowState;
    QByteArray resourceColumns;
    QStringList recentFiles;
    QStringList urlHistory;
    QString proxy;                 ///< without a password
    QString clientCertificate;     ///< the file's path
    RequestPresets requestPresets; ///< of the user's own
    SavedFilters savedFilters;     ///< of the user's own
    QStringList silencedRules;     ///< ids
    QString exportFormat;          ///< of the last export, as `--format` calls it
    int exportScope = 0;           ///< of the last export: an ExportScope
    QString cacheConfiguration;    ///< configuration of real caches in the format of --cache-config
    QString recipeServer;          ///< the recipe server chosen last
    WatchChoice watch;             ///< of the last watch

    [[nodiscard]] static Settings load(const QSettings& from);
    void save(QSettings& to) const;
    /// Saves only what differs from `written`: another window may have saved the rest since.
    void saveChanges(QSettings& to, const Settings& written) const;
    /// Moves the file to the head of the recent ones.
    void rememberFile(const QString& path);

    friend bool operator==(const Settings&, const Settings&) = default;

private:
    [[nodiscard]] QVariantMap values() const;
};

} // namespace hci
