package org.undersigned.app.publishing;

import java.util.List;
import org.undersigned.app.statements.StatementId;

/** Asks to whom a statement was handed over. Answered by delivering. */
public interface DeliveryRecord {
    /** What may be said in public: what was sent and did not come back; the oldest first. */
    List<Delivered> of(StatementId statement);
}
