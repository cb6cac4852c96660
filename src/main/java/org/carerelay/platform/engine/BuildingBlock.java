package org.carerelay.platform.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a Spring bean that expressions in models may use by its name, such as {@code sla} in
 * {@code ${sla.due('triage', urgency)}}. Delegates of service tasks are building blocks by themselves. Every other bean
 * is out of reach of a model: whoever may deploy a model shall not be able to run any code they like.
 *
 * <p>Every public method of such a bean is part of what analysts may rely on, so keep them few.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface BuildingBlock {}
