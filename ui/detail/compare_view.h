#pragma once

#include "model/base/job.h"
#include "ui/detail/line_diff_model.h"
#include "ui/session/detail_view.h"

#include <array>

class QCheckBox;

namespace hci {

class DiffModel;
class Headline;
class PlainLabel;
class Section;
class TableView;
struct ExchangeDiff;

/// Compares any two exchanges of the session: what differs in their fields, and their contents line by line.
class CompareView final : public DetailView {
    Q_OBJECT
public:
    explicit CompareView(QWidget* parent = nullptr);

    /// Compares these from now on; the earlier one is the first.
    void compare(const SessionView& view, std::uint32_t one, std::uint32_t other);
    /// Whether both exchanges are still in the session of that view.
    [[nodiscard]] bool comparesIn(const SessionView& view) const;
    void show(const DetailSubject& subject) override;

signals:
    void contentsShown();

private:
    struct Contents {
        std::vector<LineDiffModel::Row> rows;
        QString note;
        bool json = false; ///< both are JSON, which can be formatted
    };
    static Contents readContents(const SessionPtr& session, std::array<std::uint32_t, 2> exchanges,
                                 bool layOutJson);
    static Contents diffTexts(const std::array<QByteArray, 2>& texts, bool layOutJson);
    void startReading();
    void showFields(const ExchangeDiff& diff);
    void showContents(Contents contents);

    SessionView m_view;
    std::array<Selection, 2> m_sides;
    bool m_localTime = false;
    Headline* m_headline;
    DiffModel* m_responseModel;
    TableView* m_response;
    Section* m_responseSection;
    DiffModel* m_requestModel;
    TableView* m_request;
    Section* m_requestSection;
    PlainLabel* m_note;
    QCheckBox* m_layOutJson;
    LineDiffModel* m_lines;
    TableView* m_content;
    Job<Contents> m_job;
};

} // namespace hci
