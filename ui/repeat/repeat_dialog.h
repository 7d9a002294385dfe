#pragma once

#include "ui/repeat/repeat_run.h"

#include <QtWidgets/QDialog>

class QDoubleSpinBox;
class QPushButton;
class QSpinBox;

namespace hci {

class PlainLabel;
class RepeatModel;
class TableView;

/// Sends the request several times and shows tag, Age and edge of each answer. Stays open beside the window.
class RepeatDialog final : public QDialog {
    Q_OBJECT
public:
    explicit RepeatDialog(QWidget* parent = nullptr);

    /// What is sent by Start; a run under way goes on with what it began with. Answers fit the session that
    /// `pool` belongs to. The request is a GET or HEAD, or its caller has the user's consent for each.
    void setRequest(const HttpRequest& request, const TransportOptions& transport,
                    const std::shared_ptr<TextPool>& pool);

signals:
    void partWanted(const hci::Session::Part& part); ///< the user asks to add the answers to the session

private:
    QWidget* buildControls();
    void start();
    void showAnswers();
    void showState();

    RepeatRun m_run;
    PlainLabel* m_target;
    QSpinBox* m_count;
    QDoubleSpinBox* m_interval;
    QPushButton* m_start;
    QPushButton* m_stop;
    PlainLabel* m_summary;
    RepeatModel* m_model;
    TableView* m_table;
    QPushButton* m_add;
    HttpRequest m_request;
    TransportOptions m_transport;
    std::shared_ptr<TextPool> m_pool;
    bool m_added = false; // what the last run gave is in the session
};

} // namespace hci
