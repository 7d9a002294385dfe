#pragma once

#include "model/view/session_search.h"

#include <QtWidgets/QWidget>

class QAction;
class QCheckBox;
class QLineEdit;
class QPushButton;

namespace hci {

class PlainLabel;
struct Actions;

/// The line of a search: text and places to search, the number of hits, and steps between them.
class FindBar final : public QWidget {
    Q_OBJECT
public:
    /// The buttons are those of the actions, which outlive it.
    explicit FindBar(const Actions& actions, QWidget* parent = nullptr);

    [[nodiscard]] SearchQuery query() const;
    void focusText();
    /// Shows "3 of 41", or why there is no hit. `problem`: nothing was found.
    void showCount(const QString& text, bool problem = false);
    void setSearching(bool searching);

signals:
    void queryChanged();
    void nextWanted();
    void previousWanted();
    void placesWanted(); ///< opens the list of hits
    void stopWanted();
    void closeWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void layOut();
    QPushButton* button(const char* name, const QString& text, const QString& accessibleName);

    QLineEdit* m_text;
    PlainLabel* m_count;
    QPushButton* m_previous;
    QPushButton* m_next;
    QPushButton* m_stop;
    QCheckBox* m_fields;
    QCheckBox* m_contents;
    QPushButton* m_matchCase;
    QPushButton* m_close;
};

} // namespace hci
