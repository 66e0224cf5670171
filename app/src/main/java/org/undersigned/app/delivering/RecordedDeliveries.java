package org.undersigned.app.delivering;

import java.util.List;
import org.springframework.stereotype.Component;
import org.undersigned.app.publishing.Delivered;
import org.undersigned.app.publishing.DeliveryRecord;
import org.undersigned.app.statements.StatementId;

/** Says in public what was delivered. */
@Component
class RecordedDeliveries implements DeliveryRecord {
    private final DeliveryStore store;

    RecordedDeliveries(DeliveryStore store) {
        this.store = store;
    }

    @Override
    public List<Delivered> of(StatementId statement) {
        return store.of(statement).stream()
                .filter(Delivery::isDone)
                .map(Delivery::told)
                .distinct()
                .toList();
    }
}
