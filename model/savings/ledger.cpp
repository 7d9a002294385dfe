#include "model/savings/ledger.h"
