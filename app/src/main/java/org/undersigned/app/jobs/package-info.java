/**
 * Work for later, the only mechanism for it: db-scheduler on one table, staged in the transaction that needs it done.
 *
 * <p>Owns {@code scheduled_tasks} and {@code node}. A feature declares its job as a db-scheduler {@code Task} bean and
 * stages it here: by {@link Jobs} for whichever node comes first, by {@link EachNode} for each of them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"monitoring"})
package org.undersigned.app.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
