#pragma once

#include "ui/session/session_view.h"

#include <QtWidgets/QWidget>

namespace hci {

struct FoundText;

/// What the detail tabs are about.
struct DetailSubject {
    SessionView view;
    Selection selection;
    std::uint32_t revalidation = noIndex; ///< the resource's or the exchange's
    std::uint32_t exchange = noIndex;     ///< the selected one, else the resource's representative
    std::uint32_t finding = noIndex;      ///< chosen by the user; its field is marked
    bool localTime = false;
    std::shared_ptr<const FoundText> found; ///< null: no search

    [[nodiscard]] bool empty() const noexcept { return selection.empty() || !view; }
    [[nodiscard]] const Revalidation* pair() const noexcept {
        return revalidation == noIndex ? nullptr : &view.analysis->revalidations[revalidation];
    }
};

/// One tab of the detail panel. It gets its subject only while it is visible.
class DetailView : public QWidget {
    Q_OBJECT
public:
    explicit DetailView(QWidget* parent = nullptr) : QWidget(parent) {
        setAutoFillBackground(true);
        setBackgroundRole(QPalette::Base);
    }
    virtual void show(const DetailSubject& subject) = 0;

signals:
    void exchangeWanted(std::uint32_t exchange); ///< the user wants to see it
    void findingWanted(std::uint32_t finding);   ///< the user clicked a mark
    void failed(const QString& sentence);        ///< the view still shows another subject
};

} // namespace hci
