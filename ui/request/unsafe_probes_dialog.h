#pragma once

#include "model/transport/request.h"

#include <QtWidgets/QDialog>

class QPlainTextEdit;

namespace hci {

class ChoiceButton;
class PlainLabel;

/// Asks whether the probes that may change something are to be sent: names each request and the target, lets
/// the user choose method and content. No is the default.
class UnsafeProbesDialog final : public QDialog {
    Q_OBJECT
public:
    /// `target`: URL and fields. `etag`: the resource's, as far as it is known.
    UnsafeProbesDialog(const HttpRequest& target, const QString& etag, QWidget* parent = nullptr);

    /// The target with the method and the content chosen.
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
