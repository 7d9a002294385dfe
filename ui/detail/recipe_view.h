#pragma once

#include "model/lint/recipes.h"

#include <QtCore/QHash>
#include <QtWidgets/QWidget>

class QPushButton;
class QTabBar;

namespace hci {

class PlainLabel;
class SafeBrowser;

/// How to fix a fault: a tab for each server, and a button that copies the exact lines.
class RecipeView final : public QWidget {
    Q_OBJECT
public:
    explicit RecipeView(QWidget* parent = nullptr);

    /// Shows a rule's recipe (Rule::recipe); hides itself without one. Opens the tab of the server `named` by
    /// the response, or the one that the user chose in its place before; without a name the tab that was
    /// chosen last.
    void setRecipe(std::string_view stem, const QString& named);

    /// The server whose tab was chosen last; remembered from run to run.
    void setPreferredServer(const QString& server) { m_preferred = server; }
    [[nodiscard]] const QString& preferredServer() const noexcept { return m_preferred; }

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] int firstTab() const;
    void showSection();
    void choose();
    void copy();

    PlainLabel* m_title;
    QTabBar* m_servers;
    SafeBrowser* m_text;
    QPushButton* m_copy;
    const Recipe* m_recipe = nullptr;
    QString m_stem;
    QString m_named;
    QString m_preferred;
    QHash<QString, QString> m_chosen; // by named server: the tab that the user chose in its place
    bool m_filling = false;
};

} // namespace hci
