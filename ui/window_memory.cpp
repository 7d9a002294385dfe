#include "ui/window_memory.h"

#include "ui/base/actions.h"
#include "ui/detail/detail_panel.h"
#include "ui/docks.h"
#include "ui/request/request_bar.h"
#include "ui/resources/resource_panel.h"
#include "ui/savings/charts_panel.h"
#include "ui/session/request_controller.h"
#include "ui/session/session_controller.h"
#include "ui/session/silenced_rules.h"
#include "ui/settings.h"

#include <QtGui/QActionGroup>
#include <QtWidgets/QMainWindow>

namespace hci {

namespace {

constexpr int stateVersion = 1; // of the docks' arrangement

void choose(const QActionGroup& choices, int value) {
    choices.actions().at(value)->setChecked(true);
}

} // namespace

WindowMemory::WindowMemory(const Parts& parts) : m_parts(parts) {}

void WindowMemory::restore() {
    const Settings& settings = m_parts.settings;
    choose(*m_parts.actions.theme, static_cast<int>(settings.theme));
    choose(*m_parts.actions.language, static_cast<int>(settings.language));
    choose(*m_parts.actions.cacheModel, static_cast<int>(settings.cacheModel));
    m_parts.sessions.setCacheModel(settings.cacheModel);
    m_parts.silenced.setIds(settings.silencedRules);
    m_parts.detail.setRecipeServer(settings.recipeServer);
    m_parts.detail.setCacheConfiguration(settings.cacheConfiguration);
    m_parts.resources.restoreColumns(settings.resourceColumns);
    m_parts.resources.setSavedFilters(settings.savedFilters);
    choose(*m_parts.actions.listing, static_cast<int>(settings.listing));
    m_parts.actions.wrapLines->setChecked(settings.wrapLines);
    m_parts.charts.setFolded(settings.chartFolded);
    m_parts.actions.localTime->setChecked(settings.localTime);
    m_parts.actions.panelsMovable->setChecked(settings.panelsMovable);
    m_parts.docks.setMovable(settings.panelsMovable);
    m_parts.bar.setHistory(settings.urlHistory);
    m_parts.bar.setPresets(settings.requestPresets);
    TransportOptions transport = m_parts.requests.transport();
    transport.proxy = settings.proxy.toStdString();
    transport.clientCertificate = settings.clientCertificate.toStdString();
    m_parts.bar.setTransport(transport);
    m_parts.requests.setTransport(std::move(transport));
    if (!settings.geometry.isEmpty())
        m_parts.window.restoreGeometry(settings.geometry);
    if (!settings.windowState.isEmpty())
        m_parts.window.restoreState(settings.windowState, stateVersion);
}

void WindowMemory::remember(bool panelsShown) {
    Settings& settings = m_parts.settings;
    settings.geometry = m_parts.window.saveGeometry();
    if (panelsShown)
        settings.windowState = m_parts.window.saveState(stateVersion);
    settings.resourceColumns = m_parts.resources.saveColumns();
    settings.savedFilters = m_parts.resources.savedFilters();
    settings.listing = m_parts.resources.listing();
    settings.wrapLines = m_parts.actions.wrapLines->isChecked();
    settings.chartFolded = m_parts.charts.isFolded();
    settings.localTime = m_parts.actions.localTime->isChecked();
    settings.panelsMovable = m_parts.actions.panelsMovable->isChecked();
    settings.cacheModel = m_parts.sessions.cacheModel();
    settings.urlHistory = m_parts.bar.history();
    settings.requestPresets = m_parts.bar.presets();
    settings.proxy = toText(m_parts.requests.transport().proxy);
    settings.clientCertificate = toText(m_parts.requests.transport().clientCertificate);
    settings.silencedRules = m_parts.silenced.ids();
    settings.recipeServer = m_parts.detail.recipeServer();
    settings.cacheConfiguration = m_parts.detail.cacheConfiguration();
}

} // namespace hci
