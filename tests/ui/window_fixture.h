#pragma once

#include "ui/main_window.h"
#include "ui/session/selection_controller.h"
#include "ui/session/session_controller.h"
#include "ui/settings.h"

#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

#include <string_view>

namespace hci::test {

/// A dialogue (tests/unit/dialogue.h), analysed in the same way as the window does.
[[nodiscard]] SessionView viewOf(std::string_view dialogue);

/// Two visits of one site: a 304, a 304 that leaves fields out, a 200 with the same content, and one with new
/// content.
[[nodiscard]] SessionView twoVisits();

/// A list requested by three campaigns under one cache key, by one of them twice, and a style sheet.
[[nodiscard]] SessionView campaigns();
/// The same as a recording of five entries.
[[nodiscard]] QByteArray campaignsRecording();
/// The bytes of these exchanges' answers on the wire, in words.
[[nodiscard]] QString weightOf(const SessionView& view, const std::vector<std::uint32_t>& exchanges);

/// Waits until `window` has analysed a session of that many exchanges and shows it.
[[nodiscard]] bool waitForExchanges(MainWindow& window, std::uint32_t exchanges);

/// A file in a temporary folder that lives as long as the fixture.
[[nodiscard]] QString writeRecording(const QTemporaryDir& folder, const QByteArray& har);

/// A recording of one resource: a 200 and the 304 to its revalidation, which leaves Vary out.
[[nodiscard]] QByteArray smallRecording();

// Defined outside the tests that read them, because moc fails on raw strings of several lines.

/// smallRecording() with a token that occurs in a content only.
[[nodiscard]] QByteArray withSecretContent();

/// Two hosts with the same fault, and a resource with another fault.
[[nodiscard]] QByteArray twoHosts();

/// smallRecording() with an invalid entry before it, and a 200 that a shared cache may not store.
[[nodiscard]] QByteArray withWarning();

/// Two resources of two hosts.
[[nodiscard]] QByteArray twoKinds();

/// A visible window, with access to the widgets that its tests need.
struct WindowFixture {
    Settings settings;
    QTemporaryDir folder;
    MainWindow window{settings};

    WindowFixture();
    explicit WindowFixture(const Settings& remembered);

    template <class T> T* find(const char* name) { return window.findChild<T*>(QLatin1StringView(name)); }
    [[nodiscard]] const SessionView& view() { return window.sessions().view(); }

    [[nodiscard]] bool open(const QByteArray& har, std::uint32_t exchanges);
    /// smallRecording(), listed.
    [[nodiscard]] bool openSmall();
    void clickRow(const QModelIndex& index);
    /// Triggers the action of that name, which must be enabled.
    [[nodiscard]] bool trigger(const char* action);
    /// Chooses the entry with that text from a button's menu.
    [[nodiscard]] bool choose(QPushButton* button, const QString& entry);
    void openTab(const char* title);
    /// The sentence at the top of the open tab.
    [[nodiscard]] QString headline(const char* part = "headline");
    [[nodiscard]] QStringList fieldNames();
};

/// Calls a function with the next modal dialog of that kind.
template <class Dialog, class Act> void whenAsked(Act act) {
    auto* timer = new QTimer(QCoreApplication::instance());
    timer->setInterval(20);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, act] {
        auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        timer->stop();
        timer->deleteLater();
        act(*dialog);
    });
    timer->start();
}

/// Types `path` into the next file dialog, and accepts it.
void saveAs(const QString& path);

/// A column of a model, from top to bottom.
[[nodiscard]] QStringList columnOf(const QAbstractItemModel& model, int column,
                                   const QModelIndex& parent = {});

} // namespace hci::test
