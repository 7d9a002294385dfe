#pragma once

#include "ui/main_window.h"
#include "ui/selection_controller.h"
#include "ui/session_controller.h"
#include "ui/settings.h"

#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

#include <string_view>

namespace hci::test {

/// A dialogue (tests/unit/dialogue.h) analysed as the window does it.
[[nodiscard]] SessionView viewOf(std::string_view dialogue);

/// Two visits of one site: a 304, a 304 that leaves fields out, a 200 with the same content, and one of its
/// own.
[[nodiscard]] SessionView twoVisits();

/// A list that three campaigns ask for under one key, one of them twice, and a style sheet beside it.
[[nodiscard]] SessionView campaigns();
/// The same as a recording of five entries.
[[nodiscard]] QByteArray campaignsRecording();
/// What the answers of these exchanges weigh on the wire, in words.
[[nodiscard]] QString weightOf(const SessionView& view, const std::vector<std::uint32_t>& exchanges);

/// Waits until `window` has analysed a session of that many exchanges and shows it.
[[nodiscard]] bool waitForExchanges(MainWindow& window, std::uint32_t exchanges);

/// A file in a temporary folder that goes with the fixture.
[[nodiscard]] QString writeRecording(const QTemporaryDir& folder, const QByteArray& har);

/// A recording of one resource: a 200 and the 304 to its revalidation, which leaves Vary out.
[[nodiscard]] QByteArray smallRecording();

// These stand here and not in the tests that read them, because moc loses its way in raw strings of several
// lines.

/// smallRecording() with a token that stands in a content alone.
[[nodiscard]] QByteArray withSecretContent();

/// Two hosts with the same fault, and a resource with another.
[[nodiscard]] QByteArray twoHosts();

/// smallRecording() with an entry before it that is none, and a 200 that a shared cache may not store.
[[nodiscard]] QByteArray withWarning();

/// Two resources of two hosts.
[[nodiscard]] QByteArray twoKinds();

/// A window on the screen, with what its tests reach for by name.
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
    /// Chooses the entry of a button's menu that has that text.
    [[nodiscard]] bool choose(QPushButton* button, const QString& entry);
    void openTab(const char* title);
    /// The sentence at the top of the tab that is open.
    [[nodiscard]] QString headline(const char* part = "headline");
    [[nodiscard]] QStringList fieldNames();
};

/// Does something with the next modal dialog of that kind.
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
