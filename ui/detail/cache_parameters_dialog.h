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

/// Shows how one real cache is configured, a line a parameter, and lets the user set it otherwise.
class CacheParametersDialog final : public QDialog {
    Q_OBJECT
public:
    CacheParametersDialog(const RealCache& cache, QWidget* parent);

    /// What stands in the lines, where all of them can be used; else what was given.
    [[nodiscard]] RealCache cache() const;

private:
    /// One parameter: a switch has a box, another one a line.
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
