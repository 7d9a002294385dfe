#pragma once

#include "model/view/finding_order.h"

#include <QtWidgets/QWidget>

class QLineEdit;
class QPushButton;

namespace hci {

class ChoiceButton;
class PlainLabel;
class SilencedRules;

/// Chooses the listed findings: text, severities, headings, of this resource or of all; and the silenced
/// rules.
class FindingsBar final : public QWidget {
    Q_OBJECT
public:
    explicit FindingsBar(SilencedRules& silenced, QWidget* parent = nullptr);

    [[nodiscard]] bool wholeSession() const;
    void setWholeSession(bool whole);
    /// The query without sort and resource.
    [[nodiscard]] FindingQuery query() const;
    /// Forgets text and severities, so that everything is listed.
    void clearFilter();
    void showCount(std::uint32_t shown, std::uint32_t total);
    void focusFilter();

signals:
    void changed();

private:
    void layOut();
    void fillSilencedMenu();
    void showSilenced();

    SilencedRules& m_silenced;
    QLineEdit* m_text;
    PlainLabel* m_count;
    ChoiceButton* m_severity;
    ChoiceButton* m_grouping;
    ChoiceButton* m_extent;
    QPushButton* m_silencedButton;
};

} // namespace hci
