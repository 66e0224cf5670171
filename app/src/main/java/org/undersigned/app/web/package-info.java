/**
 * What every page needs and no feature owns: layout, forms, errors, guards.
 *
 * <p>Uses no feature. Where it needs one, it declares the question and the feature answers: {@link
 * org.undersigned.app.web.Viewer} and {@link org.undersigned.app.web.SiteName} are supplied by accounts. Owns the
 * tables of Spring Session. Every handler names the role it needs; {@link org.undersigned.app.web.RoleGuard} holds it
 * to that.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "words")
package org.undersigned.app.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
