#pragma once

#include "ui/session/detail_view.h"

namespace hci {

class SafeBrowser;

/// Explains a finding: the sentence with the values seen, why it matters, its place in the RFC, and the
/// resources that show it.
class FindingExplanation final : public QWidget {
    Q_OBJECT
public:
    explicit FindingExplanation(QWidget* parent = nullptr);

    /// `finding`: index into the analysis' findings; noIndex clears.
    void show(const SessionView& view, std::uint32_t finding);

signals:
    void exchangeWanted(std::uint32_t exchange); ///< the user followed a link to an exchange

protected:
    void changeEvent(QEvent* event) override;

private:
    void render();
    [[nodiscard]] QString places(const Finding& finding) const;

    SafeBrowser* m_text;
    SessionView m_view;
    std::uint32_t m_finding = noIndex;
};

} // namespace hci
