#include "ui/base/cache_model_text.h"

#include <QtCore/QCoreApplication>

#include <array>

namespace hci {

namespace {

/// A model in words: as a cache, and as the model that figures are of.
struct ModelWords {
    const char* cache;
    const char* model;
};

// clang-format off
constexpr std::array<ModelWords, 3> modelWords{
    ModelWords{QT_TRANSLATE_NOOP("hci::CacheModel", "private cache"), QT_TRANSLATE_NOOP("hci::SummaryStrip", "private model")},
    ModelWords{QT_TRANSLATE_NOOP("hci::CacheModel", "shared cache"), QT_TRANSLATE_NOOP("hci::SummaryStrip", "shared model")},
    ModelWords{QT_TRANSLATE_NOOP("hci::CacheModel", "cdn"), QT_TRANSLATE_NOOP("hci::SummaryStrip", "cdn model")},
};
// clang-format on

} // namespace

QString cacheModelText(CacheModel model, ModelForm form) {
    const ModelWords& words = modelWords[static_cast<std::size_t>(model)];
    return form == ModelForm::Cache ? QCoreApplication::translate("hci::CacheModel", words.cache)
                                    : QCoreApplication::translate("hci::SummaryStrip", words.model);
}

} // namespace hci
