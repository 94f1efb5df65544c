package dev.chartwright.cel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CelEngineTest {

  private final CelEngine engine = new CelEngine();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quantity('1Gi') == quantity('1024Mi')",
        "quantity('1500m').isGreaterThan(quantity('1'))",
        "quantity('1e3').compareTo(quantity('1k')) == 0",
        "quantity('2Ki').asInteger() == 2048",
        "quantity('500m').isInteger() == false",
        "quantity('500m').asApproximateFloat() == 0.5",
        "quantity('-1').sign() == -1",
        "quantity('1').add(2).add(quantity('500m')) == quantity('3.5')",
        "quantity('1').sub(quantity('1')).sub(1).sign() == -1",
        "quantity('1n').isLessThan(quantity('1u'))",
        "isQuantity('4Gi') && !isQuantity('4GB') && !isQuantity('')",
        "isURL('https://example.com:80/a?b=c') && !isURL('../a') && !isURL('a b')",
        "url('https://u@example.com:80/a%20b?c=d&c=e').getHost() == 'example.com:80'",
        "url('https://[::1]:80/').getHostname() == '::1'",
        "url('https://example.com:80').getPort() == '80'",
        "url('https://example.com').getScheme() == 'https'",
        "url('https://example.com/a%20b').getEscapedPath() == '/a%20b'",
        "url('https://e.com/?c=d&c=e').getQuery()['c'] == ['d', 'e']",
        "isIP('10.0.0.1') && isIP('::1') && !isIP('1.2.3') && !isIP('::ffff:1.2.3.4')",
        "ip('10.0.0.1').family() == 4 && ip('::1').family() == 6",
        "ip('127.0.0.1').isLoopback() && ip('0.0.0.0').isUnspecified()",
        "ip('169.254.0.1').isLinkLocalUnicast() && ip('224.0.0.1').isLinkLocalMulticast()",
        "ip('8.8.8.8').isGlobalUnicast() && !ip('255.255.255.255').isGlobalUnicast()",
        "ip.isCanonical('::1') && !ip.isCanonical('0:0:0:0:0:0:0:1')",
        "string(ip('::0001')) == '::1'",
        "ip('::1') == ip('0::1')",
        "isCIDR('10.0.0.0/8') && !isCIDR('10.0.0.0') && !isCIDR('10.0.0.0/33')",
        "cidr('10.0.0.0/8').containsIP('10.1.2.3')",
        "!cidr('10.0.0.0/8').containsIP(ip('11.0.0.1'))",
        "!cidr('10.0.0.0/8').containsIP('::1')",
        "cidr('10.0.0.0/8').containsCIDR('10.1.0.0/16')",
        "!cidr('10.1.0.0/16').containsCIDR(cidr('10.0.0.0/8'))",
        "cidr('10.0.0.0/8').prefixLength() == 8 && string(cidr('10.0.0.0/8')) == '10.0.0.0/8'",
        "cidr('10.0.0.0/8').ip() == ip('10.0.0.0')",
        "'abc 123'.find('[0-9]+') == '123' && 'abc'.find('[0-9]+') == ''",
        "'1, 2, 3'.findAll('[0-9]') == ['1', '2', '3'] && '1, 2'.findAll('[0-9]', 1) == ['1']",
        "[1, 2, 2].isSorted() && !['b', 'a'].isSorted()",
        "[1, 2].sum() == 3 && [0.5, 1.5].sum() == 2.0 && [].sum() == 0",
        "[duration('2s'), duration('1s')].min() == duration('1s')",
        "[3, 1, 2].min() == 1 && [3, 1, 2].max() == 3",
        "['a', 'b', 'a'].indexOf('a') == 0 && ['a', 'b', 'a'].lastIndexOf('a') == 2",
        "'banana'.indexOf('an') == 1 && 'banana'.lastIndexOf('an') == 3",
        "'a%%b %s %d %x %.2f'.format(['c', 7, 255, 1.5]) == 'a%b c 7 ff 1.50'",
        "'a,b'.split(',').size() == 2",
        "'a'.matches('^(?i)A$')",
        "optional.of(1).hasValue()"
      })
  void knowsWhatKubernetesAdds(String expression) {
    assertThat(engine.evaluate(expression, Map.of())).isEqualTo(new CelAnswer.Holds());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "duration(self) > duration('0s')",
        "quantity(self).isInteger()",
        "url(self).getPort() == ''",
        "ip(self).isLoopback()",
        "cidr(self).prefixLength() == 8",
        "self.find('(') == ''"
      })
  void whatAValueMakesImpossibleFails(String expression) {
    assertThat(engine.evaluate(expression, "no such thing")).isInstanceOf(CelAnswer.Failed.class);
  }

  @Test
  void whatTheEngineDoesNotKnowIsSaid() {
    assertThat(engine.evaluate("sha256(self) == ''", ""))
        .isEqualTo(new CelAnswer.Unknown("undeclared reference to 'sha256' (in container '')"));
    assertThat(engine.evaluate("self.a", Map.of("a", 1L)))
        .isEqualTo(new CelAnswer.Unknown("it does not say true or false"));
    assertThat(engine.evaluate("self == oldSelf", 1L)).isInstanceOf(CelAnswer.Unknown.class);
    assertThat(engine.evaluate("self.matches('a')", 1L)).isInstanceOf(CelAnswer.Unknown.class);
  }

  @Test
  void aFieldThatIsReadAndNotThereFails() {
    assertThat(engine.evaluate("self.a == 1", Map.of()))
        .isEqualTo(new CelAnswer.Failed("key 'a' is not present in map"));
    assertThat(engine.evaluate("self.a == 1 || true", Map.of())).isEqualTo(new CelAnswer.Holds());
  }

  @Test
  void comparesWithTheOldValue() {
    assertThat(engine.evaluate("self == oldSelf", "a", "a")).isEqualTo(new CelAnswer.Holds());
    assertThat(engine.evaluate("self == oldSelf", "a", "b")).isEqualTo(new CelAnswer.Breached());
  }

  @Test
  void fieldsHaveTheirEscapedNamesAndLabelsTheirOwn() {
    Map<String, Object> self =
        Map.of("namespace", "a", "x-y", 1L, "a.b/c", 2L, "a__b", 3L, "size", 4L);
    String fields =
        "has(self.__namespace__) && self.__namespace__ == 'a' && self.x__dash__y == 1"
            + " && self.a__dot__b__slash__c == 2 && self.a__underscores__b == 3"
            + " && !has(self.__package__)";
    assertThat(engine.evaluate(fields, self)).isEqualTo(new CelAnswer.Holds());
    String keys = "self.all(key, !key.startsWith('__')) && size(self) == 5 && self['x-y'] == 1";
    assertThat(engine.evaluate(keys, self)).isEqualTo(new CelAnswer.Holds());
  }

  @Test
  void aKeyWithoutAValueIsNotThere() {
    Map<String, Object> self = new LinkedHashMap<>();
    self.put("a", null);
    self.put("b", Arrays.asList(1L, null));
    assertThat(engine.evaluate("!has(self.a) && size(self.b) == 1", self))
        .isEqualTo(new CelAnswer.Holds());
  }

  @Test
  void numbersAndTextsKeepTheirTypes() {
    assertThat(engine.evaluate("self.all(each, type(each) == int)", List.of(1L, 65535L)))
        .isEqualTo(new CelAnswer.Holds());
    assertThat(engine.evaluate("type(self) == string && int(self) == 80", "80"))
        .isEqualTo(new CelAnswer.Holds());
    assertThat(engine.evaluate("self > 1.0e18", new java.math.BigInteger("18446744073709551616")))
        .isEqualTo(new CelAnswer.Holds());
  }
}
