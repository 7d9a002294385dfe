#include "model/exchange/record_builder.h"

#include "model/exchange/exchange.h"

namespace hci {

void RecordBuilder::setTarget(ExchangeRecord& record, std::string_view method, std::string_view url) {
    record.method = m_pool.intern(method);
    record.url = m_pool.intern(url);
    const std::string_view resource = withoutFragment(url);
    record.resourceUrl = resource.size() == url.size() ? record.url : m_pool.intern(resource);
}

} // namespace hci
