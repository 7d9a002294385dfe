#pragma once

#include "ui/session/detail_view.h"
#include "ui/wire/wire_store.h"

class QPushButton;

namespace hci {

class PlainLabel;
class StepModel;
class TableView;

/// Shows a request without an answer: how far it got, and what the user can do.
class FailurePage final : public QWidget {
    Q_OBJECT
public:
    explicit FailurePage(const WireStore& wire, QWidget* parent = nullptr);

    void show(const DetailSubject& subject, std::uint32_t exchange);

signals:
    void retryWanted(std::uint32_t exchange);
    void otherSchemeWanted(std::uint32_t exchange); ///< http for https, or vice versa
    void connectionWanted();

private:
    QPushButton* addButton(const char* name, const QString& text);

    const WireStore& m_wire;
    StepModel* m_steps;
    TableView* m_table;
    QPushButton* m_scheme;
    QPushButton* m_connection;
    QPushButton* m_retry;
    PlainLabel* m_when;
    std::uint32_t m_exchange = noIndex;
};

} // namespace hci
