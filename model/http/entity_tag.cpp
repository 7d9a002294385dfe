#include "model/http/entity_tag.h"
