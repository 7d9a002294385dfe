#pragma once

#include "model/cache/real_cache.h"

#include <QtWidgets/QDialog>

#include <vector>

class QCheckBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace hci {

class PlainLabel;

/// Shows the configuration of one real cache, one parameter per line, and lets the user change it.
class CacheParametersDialog final : public QDialog {
    Q_OBJECT
public:
    CacheParametersDialog(const RealCache& cache, QWidget* parent);

    /// The cache as the lines configure it if all are valid; else the one given.
    [[nodiscard]] RealCache cache() const;

private:
    /// One parameter: a check box for a switch, a line for any other.
    struct Line {
        QCheckBox* box = nullptr;
        QLineEdit* text = nullptr;
    };
    void addLine(QFormLayout& form, std::size_t place);
    void show(const RealCache& cache);
    void check();

    RealCache m_cache;
    std::vector<Line> m_lines;
    PlainLabel* m_problem;
    QPushButton* m_save = nullptr;
    QPushButton* m_defaults = nullptr;
};

} // namespace hci
