#pragma once

#include "ui/replay/replay_options.h"
#include "ui/replay/replay_run.h"

#include <QtWidgets/QDialog>

class QProgressBar;
class QPushButton;

namespace hci {

class ChoiceButton;
class PlainLabel;
class ReplayModel;
class TableView;

/// Sends a recording's requests again and compares the answers with the recorded ones. Stays open beside the
/// window; the session changes only when the user adds the replay to it.
class ReplayDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ReplayDialog(QWidget* parent = nullptr);

    /// The recording to replay; a replay under way keeps its own.
    void setRecording(const SessionPtr& recording, const ReplayScopes& scopes);
    void setTransport(const TransportOptions& transport) { m_transport = transport; }

signals:
    void exchangeWanted(const hci::SessionPtr& recording, std::uint32_t exchange);
    void partWanted(const hci::Session::Part& part); ///< the user wants the replay in the session

private:
    QWidget* buildControls();
    QWidget* buildFoot();
    void start();
    void pauseOrResume();
    void showState();
    void showProgress(int done, int total);
    void showResult();

    ReplayRun m_run;
    ReplayOptionsForm* m_options;
    QPushButton* m_start;
    QPushButton* m_pause;
    QPushButton* m_cancel;
    QPushButton* m_retry;
    QProgressBar* m_progress;
    PlainLabel* m_note;
    PlainLabel* m_summary;
    ChoiceButton* m_shown;
    ReplayModel* m_model;
    TableView* m_table;
    QPushButton* m_add;
    SessionPtr m_recording;
    ReplayResultPtr m_added; // already in the session
    TransportOptions m_transport;
};

} // namespace hci
