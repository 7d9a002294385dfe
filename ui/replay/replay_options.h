#pragma once

#include "model/base/job.h"
#include "model/transport/replay_plan.h"

#include <QtWidgets/QWidget>

#include <memory>
#include <vector>

class QCheckBox;
class QLineEdit;

namespace hci {

class ChoiceButton;
class PlainLabel;

/// Exchanges by their index in a session; shared with the threads that read it.
using ExchangeSet = std::shared_ptr<const std::vector<bool>>;

/// The exchanges that a replay can send; null for a scope that does not exist.
struct ReplayScopes {
    ExchangeSet filtered; ///< those that pass the filter
    ExchangeSet selected;
};

/// Chooses what to replay, where to, and which secrets to send; says what would be sent.
class ReplayOptionsForm final : public QWidget {
    Q_OBJECT
public:
    explicit ReplayOptionsForm(QWidget* parent = nullptr);

    void setRecording(const SessionPtr& recording, const ReplayScopes& scopes);
    [[nodiscard]] ReplayOptions options() const;
    /// Whether there is something to send, and a target.
    [[nodiscard]] bool ready() const noexcept { return m_ready; }

signals:
    void readyChanged();

private:
    enum class Scope : int { All, Filtered, Selected };

    void build();
    void plan();
    void showPlan(const ReplayPlan& plan);
    void setReady(bool ready);
    [[nodiscard]] QString baseProblem() const;

    ChoiceButton* m_scope;
    QLineEdit* m_baseUrl;
    QCheckBox* m_cookies;
    QCheckBox* m_credentials;
    QCheckBox* m_preconditions;
    QCheckBox* m_revalidate;
    PlainLabel* m_plan;
    SessionPtr m_recording;
    ReplayScopes m_scopes;
    bool m_ready = false;
    Job<ReplayPlan> m_job;
};

} // namespace hci
