package org.carerelay.platform.forms;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A number, sent as such or as text with a decimal point. */
final class NumberAnswer {

    // short and without an exponent: 1e999999999 would keep the processor busy
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,10})?");

    private NumberAnswer() {}

    static @Nullable Number read(FormComponent field, Object raw) {
        BigDecimal number = number(raw);
        if (number == null) {
            return null;
        }
        checkDigits(field, number);
        BigDecimal least = field.min();
        if (least != null && number.compareTo(least) < 0) {
            throw new UnfitAnswer("min", least.toPlainString());
        }
        BigDecimal most = field.max();
        if (most != null && number.compareTo(most) > 0) {
            throw new UnfitAnswer("max", most.toPlainString());
        }
        return simplest(number);
    }

    private static @Nullable BigDecimal number(Object raw) {
        String text = String.valueOf(raw instanceof Double d ? plain(d) : raw).strip();
        if (raw instanceof String && text.isEmpty()) {
            return null;
        }
        boolean known = raw instanceof String || raw instanceof Number;
        if (!known || text.length() > 30 || !NUMBER.matcher(text).matches()) {
            throw new UnfitAnswer("type.number");
        }
        return new BigDecimal(text).stripTrailingZeros();
    }

    private static Object plain(Double value) {
        return Double.isFinite(value) && Math.abs(value) < 1e15
                ? BigDecimal.valueOf(value).toPlainString()
                : value;
    }

    private static void checkDigits(FormComponent field, BigDecimal number) {
        Integer digits = field.decimalDigits();
        if (digits != null && number.scale() > digits) {
            throw digits == 0 ? new UnfitAnswer("whole") : new UnfitAnswer("decimalDigits", digits);
        }
    }

    private static Number simplest(BigDecimal number) {
        if (number.scale() > 0) {
            return number.doubleValue();
        }
        long whole = number.longValueExact();
        return whole == (int) whole ? (Number) (int) whole : (Number) whole;
    }
}
