package se.samverk.fact;

import static java.util.Map.entry;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samverk.testing.ProductClasses;

/** A made-up fact of each kind that the modules in sight tell, made of nothing but plain values. */
public final class FactSamples {

    private static final Map<Class<?>, Object> PLAIN = Map.ofEntries(
            entry(String.class, "text"),
            entry(Integer.class, 12),
            entry(int.class, 12),
            entry(long.class, 12L),
            entry(BigDecimal.class, new BigDecimal("12.50")),
            entry(boolean.class, true),
            entry(Boolean.class, true),
            entry(LocalDate.class, LocalDate.parse("2026-02-03")),
            entry(Instant.class, Instant.parse("2026-02-03T13:32:00Z")));

    private FactSamples() {}

    /** Every class of facts. */
    public static List<Class<? extends Fact>> types() {
        return ProductClasses.all().stream()
                .filter(type -> type.isAssignableTo(Fact.class) && !type.isInterface())
                .<Class<? extends Fact>>map(type -> type.reflect().asSubclass(Fact.class))
                .toList();
    }

    public static List<Fact> all() {
        return types().stream().flatMap(FactSamples::of).toList();
    }

    /** Each, in as many forms as the largest enum within it has constants: together they hold every constant. */
    public static List<Fact> inAllForms() {
        return types().stream().flatMap(type -> of(type, constants(type))).toList();
    }

    /** A fact of a class for each thing that may have happened: the enum that is its first component, if it is one. */
    private static Stream<Fact> of(Class<?> type) {
        Class<?> first = type.getRecordComponents()[0].getType();
        return of(type, first.isEnum() ? first.getEnumConstants().length : 1);
    }

    private static Stream<Fact> of(Class<?> type, int forms) {
        return IntStream.range(0, forms).mapToObj(form -> (Fact) record(type, form));
    }

    private static int constants(Type declared) {
        if (declared instanceof ParameterizedType list) {
            return constants(list.getActualTypeArguments()[0]);
        }
        Class<?> type = (Class<?>) declared;
        if (type.isEnum()) {
            return type.getEnumConstants().length;
        }
        return type.isRecord()
                ? Stream.of(type.getRecordComponents())
                        .mapToInt(component -> constants(component.getGenericType()))
                        .max()
                        .orElse(1)
                : 1;
    }

    private static Object record(Class<?> type, int form) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Stream.of(components)
                .map(component -> value(component.getGenericType(), form))
                .toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException(closed);
        }
    }

    /**
     * @param form which of an enum's constants, counted round and round
     * @throws IllegalArgumentException for what is no plain value
     */
    static Object value(Type declared, int form) {
        if (declared instanceof ParameterizedType list && list.getRawType() == List.class) {
            return List.of(value(list.getActualTypeArguments()[0], form));
        }
        if (declared instanceof Class<?> type) {
            if (PLAIN.containsKey(type)) {
                return PLAIN.get(type);
            }
            if (type.isEnum()) {
                return type.getEnumConstants()[form % type.getEnumConstants().length];
            }
            if (type.isRecord()) {
                return record(type, form);
            }
        }
        throw new IllegalArgumentException("No plain value: " + declared);
    }
}
