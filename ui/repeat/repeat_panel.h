#pragma once

#include "model/transport/repeat_summary.h"
#include "ui/repeat/repeat_run.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QDoubleSpinBox;
class QHBoxLayout;
class QPushButton;
class QSpinBox;

namespace hci {

class ElidedLabel;
class PlainLabel;
class RepeatModel;
class TableView;

/// Sends one request again and again, and shows tag, Age and edge of each answer as it comes. Stays open
/// below the list, so that a cache can be watched while other things are looked at.
class RepeatPanel final : public QWidget {
    Q_OBJECT
public:
    explicit RepeatPanel(QWidget* parent = nullptr);

    /// What is sent by Start; a run under way goes on with what it began with. Answers fit the session that
    /// `pool` belongs to. The request is a GET or HEAD, or its caller has the user's consent for each.
    void setRequest(const HttpRequest& request, const TransportOptions& transport,
                    const std::shared_ptr<TextPool>& pool);
    /// Ends a run under way; what came stays on show.
    void stop();
    /// Where the keyboard begins.
    void focusStart();

signals:
    void partWanted(const hci::Session::Part& part); ///< the user asks to add the answers to the session
    void closeWanted();

private:
    [[nodiscard]] QWidget* buildControls();
    void addTimes(QHBoxLayout& line, QWidget* row);
    void start();
    void showAnswers();
    void showState();

    RepeatRun m_run;
    ElidedLabel* m_target;
    QSpinBox* m_count;
    QDoubleSpinBox* m_interval;
    QCheckBox* m_untilStopped;
    QPushButton* m_start;
    QPushButton* m_stop;
    PlainLabel* m_summary;
    RepeatModel* m_model;
    TableView* m_table;
    QPushButton* m_add;
    QPushButton* m_close;
    HttpRequest m_request;
    TransportOptions m_transport;
    std::shared_ptr<TextPool> m_pool;
    RepeatSummary m_answers; // of the last run
    bool m_added = false;    // what the last run gave is in the session
};

} // namespace hci
