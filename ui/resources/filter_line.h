#pragma once

#include "model/view/filter_values.h"

#include <QtWidgets/QLineEdit>

class QAbstractItemModel;
class QCompleter;

namespace hci {

/// The filter line over the resource list: completes the word at the cursor, and marks invalid words.
class FilterLine final : public QLineEdit {
    Q_OBJECT
public:
    explicit FilterLine(QWidget* parent = nullptr);

    [[nodiscard]] const RowFilter& filter() const noexcept { return m_filter; }
    /// The completions behind a word's colon: "host:shop.example".
    void setValues(const std::vector<FilterValue>& values);
    /// Why the line filters by less than it says; empty if all of it is valid.
    [[nodiscard]] const QString& problem() const noexcept { return m_problem; }

signals:
    void filterChanged(const RowFilter& filter);
    void problemChanged();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void read();
    void offerWords();
    void insertWord(const QString& word);
    [[nodiscard]] QString wordAtCursor() const;

    void complete(const QString& word);

    QCompleter* m_completer;
    QAbstractItemModel* m_words;
    QAbstractItemModel* m_values = nullptr; // null: none are known
    RowFilter m_filter;
    QString m_problem;
};

} // namespace hci
