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

/// Sends one request repeatedly, and shows tag, Age and edge of each answer. Stays open below the list, to
/// watch a cache while the user looks at other things, and is built when first shown or given a request.
class RepeatPanel final : public QWidget {
    Q_OBJECT
public:
    explicit RepeatPanel(QWidget* parent = nullptr);

    /// What Start sends; a run under way keeps its own request. `pool` is that of the session that the
    /// answers fit.
    ///
    /// For methods other than GET and HEAD the caller has the user's consent for each.
    void setRequest(const HttpRequest& request, const TransportOptions& transport,
                    const std::shared_ptr<TextPool>& pool);
    /// Ends a run under way; its answers stay on show.
    void stop();
    /// Gives the keyboard focus to Start.
    void focusStart();

signals:
    void partWanted(const hci::Session::Part& part); ///< the user wants the answers in the session
    void closeWanted();
    void built(QWidget* part);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    [[nodiscard]] QWidget* buildControls();
    void addTimes(QHBoxLayout& line, QWidget* row);
    void start();
    void showAnswers();
    void showState();

    RepeatRun m_run;
    ElidedLabel* m_target = nullptr; ///< null: not built yet
    QSpinBox* m_count = nullptr;
    QDoubleSpinBox* m_interval = nullptr;
    QCheckBox* m_untilStopped = nullptr;
    QPushButton* m_start = nullptr;
    QPushButton* m_stop = nullptr;
    PlainLabel* m_summary = nullptr;
    RepeatModel* m_model = nullptr;
    TableView* m_table = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_close = nullptr;
    HttpRequest m_request;
    TransportOptions m_transport;
    std::shared_ptr<TextPool> m_pool;
    RepeatSummary m_answers; // of the last run
    bool m_added = false;    // what the last run gave is in the session
};

} // namespace hci
