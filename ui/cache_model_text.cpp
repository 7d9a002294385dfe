#include "ui/cache_model_text.h"

#include <QtCore/QCoreApplication>

namespace hci {

namespace {

struct CacheModelWords {
    Q_DECLARE_TR_FUNCTIONS(hci::CacheModel)
};

} // namespace

QString cacheModelText(CacheModel model) {
    switch (model) {
    case CacheModel::Private: return CacheModelWords::tr("private cache");
    case CacheModel::Shared: return CacheModelWords::tr("shared cache");
    case CacheModel::Cdn: return CacheModelWords::tr("cdn");
    }
    return {};
}

} // namespace hci
