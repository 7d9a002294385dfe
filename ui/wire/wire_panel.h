#pragma once

#include "model/transport/wire_recording.h"

#include <QtWidgets/QWidget>

#include <memory>

namespace hci {

class ChoiceButton;
class PhaseBar;
class PlainLabel;
class StepModel;
class TableView;
class WireModel;

/// One exchange as it went over the wire: phases, faults with their places, and the bytes.
class WirePanel final : public QWidget {
    Q_OBJECT
public:
    explicit WirePanel(QWidget* parent = nullptr);

    void setRecording(std::shared_ptr<const WireRecording> recording);
    void clear();
    /// Whether to wrap long lines into rows that fit a tab.
    void setWrapped(bool wrapped);

private:
    void fill();
    void showNotes();
    void goToFault(int note);

    PhaseBar* m_phases;
    ChoiceButton* m_side;
    ChoiceButton* m_form;
    PlainLabel* m_size;
    StepModel* m_notesModel;
    TableView* m_notes;
    WireModel* m_model;
    TableView* m_table;
    bool m_wrapped = false;
    std::shared_ptr<const WireRecording> m_recording;
};

} // namespace hci
