#pragma once

#include "model/transport/request.h"

#include <QtWidgets/QDialog>

class QPlainTextEdit;

namespace hci {

class ChoiceButton;
class PlainLabel;

/// Asks whether to send the probes that may change something: names each request and the target, and offers
/// method and content to choose. No is the default.
class UnsafeProbesDialog final : public QDialog {
    Q_OBJECT
public:
    /// `target`: URL and fields. `etag`: the resource's entity tag, if known.
    UnsafeProbesDialog(const HttpRequest& target, const QString& etag, QWidget* parent = nullptr);

    /// The target with the chosen method and content.
    [[nodiscard]] HttpRequest request() const;

private:
    void showRequests();

    HttpRequest m_target;
    QString m_etag;
    ChoiceButton* m_method;
    QPlainTextEdit* m_content;
    PlainLabel* m_requests;
};

} // namespace hci
