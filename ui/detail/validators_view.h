#pragma once

#include "ui/session/detail_view.h"

namespace hci {

class Headline;
class StepModel;

/// The Validators tab: entity tag and date, how strong they are, how the request's validators compare, which
/// one counts, and the status that the rules demand.
class ValidatorsView final : public DetailView {
    Q_OBJECT
public:
    explicit ValidatorsView(QWidget* parent = nullptr);
    void show(const DetailSubject& subject) override;

private:
    Headline* m_headline;
    StepModel* m_model;
};

} // namespace hci
