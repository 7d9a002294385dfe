#pragma once

#include "model/view/row_filter.h"

#include <QtWidgets/QLineEdit>

class QCompleter;

namespace hci {

/// The filter line over the resource list: completes the word at the cursor, marks words it cannot read.
class FilterLine final : public QLineEdit {
    Q_OBJECT
public:
    explicit FilterLine(QWidget* parent = nullptr);

    [[nodiscard]] const RowFilter& filter() const noexcept { return m_filter; }

signals:
    void filterChanged(const RowFilter& filter);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void read();
    void offerWords();
    void insertWord(const QString& word);
    [[nodiscard]] QString wordAtCursor() const;

    QCompleter* m_completer;
    RowFilter m_filter;
};

} // namespace hci
