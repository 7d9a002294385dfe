#pragma once

#include "ui/session_view.h"

#include <QtWidgets/QWidget>

namespace hci {

struct FoundText;

/// What the detail tabs are about.
struct DetailSubject {
    SessionView view;
    Selection selection;
    std::uint32_t revalidation = noIndex; ///< the one that the resource or the exchange leads to
    std::uint32_t exchange = noIndex;     ///< the selected one, else the one that stands for the resource
    std::uint32_t finding = noIndex;      ///< the one that the user chose; its field is marked
    bool localTime = false;
    std::shared_ptr<const FoundText> found; ///< null: nothing is searched for

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
    void exchangeWanted(std::uint32_t exchange); ///< the user asks to see that one
    void findingWanted(std::uint32_t finding);   ///< the user asks what is behind a mark
    void failed(const QString& sentence);        ///< what is on show is not of the subject
};

} // namespace hci
