CREATE TABLE kr_dangan (
  kr_id BIGINT PRIMARY KEY,
  kr_name VARCHAR(40),
  kr_sex SMALLINT,
  zj_type VARCHAR(4),
  zjhm VARCHAR(30),
  sr_date DATE,
  mzmc VARCHAR(12),
  gj_3m VARCHAR(3),
  hj_addr VARCHAR(120),
  cph VARCHAR(12),
  zp_path VARCHAR(120),
  xg_note VARCHAR(200),
  hmd_flag SMALLINT,
  jd_time TIMESTAMP
);
INSERT INTO kr_dangan (kr_id, kr_name, kr_sex, zj_type, zjhm, sr_date, mzmc, gj_3m, hj_addr, cph, zp_path, xg_note, hmd_flag, jd_time) VALUES (52001, '董龙洋', 1, '93', '-', '2005-06-24', '汉族', 'CHN', '山东省青岛市市北区柳湾路290号南屿名邸24幢1单元801室', '', NULL, '喜欢荞麦枕，多送两瓶水', 0, '2025-11-21 01:14:55');
INSERT INTO kr_dangan (kr_id, kr_name, kr_sex, zj_type, zjhm, sr_date, mzmc, gj_3m, hj_addr, cph, zp_path, xg_note, hmd_flag, jd_time) VALUES (52002, NULL, 2, '11', '510107197608242203', '1976-08-24', '苗族', 'CHN', '四川省成都市武侯区望潮街316号栖云里8栋2单元1601室', '川A·DBD0F', '/upload/kr/2025/05/9dcfdd34f05deb66.jpg', '要高楼层、远离电梯，睡眠浅', 0, '2025-04-28 17:56:27');
INSERT INTO kr_dangan (kr_id, kr_name, kr_sex, zj_type, zjhm, sr_date, mzmc, gj_3m, hj_addr, cph, zp_path, xg_note, hmd_flag, jd_time) VALUES (52003, '许龙欢', 1, '11', '320505196403040252', '1964-03-04', '汉族', 'SWE', '江苏省苏州市虎丘区杏坛弄95号晴川小区28栋3单元2704室', NULL, '/upload/kr/2025/01/2a1de7b32a8abf20.jpg', '曾投诉隔音，前台注意安抚', 0, '2023-05-08 23:01:04');
INSERT INTO kr_dangan (kr_id, kr_name, kr_sex, zj_type, zjhm, sr_date, mzmc, gj_3m, hj_addr, cph, zp_path, xg_note, hmd_flag, jd_time) VALUES (52004, '刘悦丹', NULL, '14', '370203********104X', '1957-12-31', '汉族', 'CHN', '山东省青岛市市北区鹿鸣街50号晴川小区8号楼1单元402室', '鲁BM2AA2', '/upload/kr/2025/02/fc8e32167b4f4fa7.jpg', '曾投诉隔音，前台注意安抚', 0, '2025-09-07 23:42:56');
INSERT INTO kr_dangan (kr_id, kr_name, kr_sex, zj_type, zjhm, sr_date, mzmc, gj_3m, hj_addr, cph, zp_path, xg_note, hmd_flag, jd_time) VALUES (52005, '胡波龙', 1, '11', '330106198605282490', '1986-05-28', '土家族', 'SWE', '浙江省杭州市西湖区碧梧路194号澄湖花园15幢3单元2504室', NULL, '/upload/kr/2025/04/24c13240c9727a31.jpg', '曾投诉隔音，前台注意安抚', 0, '2024-04-02 13:24:17');
INSERT INTO kr_dangan (kr_id, kr_name, kr_sex, zj_type, zjhm, sr_date, mzmc, gj_3m, hj_addr, cph, zp_path, xg_note, hmd_flag, jd_time) VALUES (52006, NULL, 2, '11', '440305197607084266', '1976-07-08', '回族', 'CHN', '广东省深圳市南山区青禾巷164号枫桥新村21号楼2单元2602室', '粤B·C25EG', '/upload/kr/2025/11/0c641b62b00b9ff1.jpg', '薛龙飞的同事，常一起来', 0, '2024-05-13 08:08:06');
INSERT INTO kr_dangan (kr_id, kr_name, kr_sex, zj_type, zjhm, sr_date, mzmc, gj_3m, hj_addr, cph, zp_path, xg_note, hmd_flag, jd_time) VALUES (52007, '上官悦', 2, '14', '420106197202088164', '1972-02-08', '汉族', 'KAZ', '湖北省武汉市武昌区柳湾路31号南屿名邸16栋2单元2504室', '鄂AD82301', '无', '喜欢荞麦枕，多送两瓶水', 0, '2025-04-04 18:32:48');
INSERT INTO kr_dangan (kr_id, kr_name, kr_sex, zj_type, zjhm, sr_date, mzmc, gj_3m, hj_addr, cph, zp_path, xg_note, hmd_flag, jd_time) VALUES (52008, '蒋健勇', 1, '14', '510107195604276239', '1956-04-27', '汉族', 'CHN', '四川省成都市武侯区桐荫路249号梧桐苑24号楼3单元1704室', '', '/upload/kr/2025/08/3bbecd5a396a1b7a.jpg', '不吃香菜，海鲜过敏', 0, '2025-12-20 06:07:23');
INSERT INTO kr_dangan (kr_id, kr_name, kr_sex, zj_type, zjhm, sr_date, mzmc, gj_3m, hj_addr, cph, zp_path, xg_note, hmd_flag, jd_time) VALUES (52009, '郭波', 1, '11', '３７０２０３１９６９０２０６４１３6', '1969-02-06', '满族', 'CHN', '山东省青岛市市北区碧梧路4号枫桥新村6幢2单元1604室', '鲁B·A08A2', '/upload/kr/2025/07/939113e0fb3845a1.jpg', '要高楼层、远离电梯，睡眠浅', 1, '2025-03-09 10:26:48');
INSERT INTO kr_dangan (kr_id, kr_name, kr_sex, zj_type, zjhm, sr_date, mzmc, gj_3m, hj_addr, cph, zp_path, xg_note, hmd_flag, jd_time) VALUES (52010, '诸葛娟丽', 2, '11', '510107196702130561', '1967-02-13', '汉族', 'CHN', '四川省成都市武侯区桐荫路50号枫桥新村2栋2单元2104室', '川A·PE84C', '/upload/kr/2025/07/18b39d3611b6eef8.jpg', NULL, 1, '2024-03-20 23:07:58');
INSERT INTO kr_dangan (kr_id, kr_name, kr_sex, zj_type, zjhm, sr_date, mzmc, gj_3m, hj_addr, cph, zp_path, xg_note, hmd_flag, jd_time) VALUES (52011, '林秀兰', 2, '11', '370203197209043104', '1972-09-04', '汉族', 'CHN', '山东省青岛市市北区云锦大道73号澄湖花园13栋3单元2702室', '鲁BF07985', '/upload/kr/2025/07/0e608b2cec633921.jpg', '喜欢荞麦枕，多送两瓶水', 0, '2025-07-08 06:38:23');
INSERT INTO kr_dangan (kr_id, kr_name, kr_sex, zj_type, zjhm, sr_date, mzmc, gj_3m, hj_addr, cph, zp_path, xg_note, hmd_flag, jd_time) VALUES (52012, '宋敏', 2, '11', '４２０１０６１９７６０９３０９５８X', '1976-09-30', '满族', 'CHN', '湖北省武汉市武昌区桐荫路90号晴川小区2号楼3单元102室', '鄂A·K4181', '/upload/kr/2025/07/3afedc66b1b583ce.jpg', '生日当天入住，送小蛋糕', 0, '2025-05-19 08:02:52');
INSERT INTO kr_dangan (kr_id, kr_name, kr_sex, zj_type, zjhm, sr_date, mzmc, gj_3m, hj_addr, cph, zp_path, xg_note, hmd_flag, jd_time) VALUES (52013, '黄玉倩', 2, '11', '430104198608137521', '1986-08-13', '汉族', 'CHN', '湖南省长沙市岳麓区杏坛弄229号栖云里28号楼2单元1203室', '湘AD41727', '/upload/kr/2025/04/676e5242d50e0d36.jpg', '不吃香菜，海鲜过敏', 1, '2024-10-09 17:34:07');
INSERT INTO kr_dangan (kr_id, kr_name, kr_sex, zj_type, zjhm, sr_date, mzmc, gj_3m, hj_addr, cph, zp_path, xg_note, hmd_flag, jd_time) VALUES (52014, '欧阳凯凯', 1, '14', '420106197902026255', NULL, '汉族', 'CHN', '湖北省武汉市武昌区望潮街134号金穗家园29幢1单元202室', '', '/upload/kr/2025/05/65243a52c43c46ee.jpg', NULL, 0, '2024-07-07 09:44:16');
INSERT INTO kr_dangan (kr_id, kr_name, kr_sex, zj_type, zjhm, sr_date, mzmc, gj_3m, hj_addr, cph, zp_path, xg_note, hmd_flag, jd_time) VALUES (52015, '诸葛杰宁', 1, '14', '610113196908250113', '1969-08-25', '', 'CHN', '陕西省西安市雁塔区碧梧路111号澄湖花园6栋4单元2403室', NULL, '/upload/kr/2025/12/202ec73251eed27d.jpg', '要高楼层、远离电梯，睡眠浅', 1, '2023-04-24 15:20:39');
INSERT INTO kr_dangan (kr_id, kr_name, kr_sex, zj_type, zjhm, sr_date, mzmc, gj_3m, hj_addr, cph, zp_path, xg_note, hmd_flag, jd_time) VALUES (52016, '彭玉', 2, '11', '370203195809257668', '1958-09-25', NULL, 'CHN', '山东省青岛市市北区柳湾路204号金穗家园7栋4单元1204室', '鲁B·U91E0', '/upload/kr/2025/07/5ab70b645dbbc7b2.jpg', NULL, 0, '2023-06-08 18:54:08');
INSERT INTO kr_dangan (kr_id, kr_name, kr_sex, zj_type, zjhm, sr_date, mzmc, gj_3m, hj_addr, cph, zp_path, xg_note, hmd_flag, jd_time) VALUES (52017, '许洁', 2, '11', '350203199012218404', '1990-12-21', '汉族', 'CHN', NULL, '闽DF37284', '/upload/kr/2025/06/f3a3f3596a27a62a.jpg', NULL, 0, '2023-07-08 17:14:52');
INSERT INTO kr_dangan (kr_id, kr_name, kr_sex, zj_type, zjhm, sr_date, mzmc, gj_3m, hj_addr, cph, zp_path, xg_note, hmd_flag, jd_time) VALUES (52018, '黄旭强', 1, '11', '610113197609080810', '1976-09-08', '土家族', 'ARG', NULL, '陕A·AB4HA', '/upload/kr/2025/01/e921ebf3884ab3fc.jpg', '喜欢荞麦枕，多送两瓶水', 0, '2024-12-04 16:56:20');
INSERT INTO kr_dangan (kr_id, kr_name, kr_sex, zj_type, zjhm, sr_date, mzmc, gj_3m, hj_addr, cph, zp_path, xg_note, hmd_flag, jd_time) VALUES (52019, 'Hisae Komorita', 1, '93', '430104197507195692', '1975-07-19', '汉族', 'CHN', '湖南省长沙市岳麓区望潮街244号晴川小区27栋3单元2403室', '湘A·NK923', '/upload/kr/2025/11/a90b0918c1a7cab4.jpg', '打扫前先打17766097954', 0, '2023-12-02 23:08:52');
INSERT INTO kr_dangan (kr_id, kr_name, kr_sex, zj_type, zjhm, sr_date, mzmc, gj_3m, hj_addr, cph, zp_path, xg_note, hmd_flag, jd_time) VALUES (52020, 'Tomas Ferreyra', 2, '11', '51010719900607036X', '1990-06-07', '汉族', 'CHN', '四川省成都市武侯区云锦大道184号南屿名邸2栋1单元1003室', '川AVDDKJ', '/upload/kr/2025/01/dd81a406940c157d.jpg', '怀孕五个月，房间勿熏香', 1, '2024-01-30 03:36:17');
INSERT INTO kr_dangan (kr_id, kr_name, kr_sex, zj_type, zjhm, sr_date, mzmc, gj_3m, hj_addr, cph, zp_path, xg_note, hmd_flag, jd_time) VALUES (52021, '高辉欢', 1, '93', '43010419940506999X', '1994-05-06', '汉族', 'CHN', '湖南省长沙市岳麓区杏坛弄302号南屿名邸14号楼4单元2801室', '湘A·TAFCH', NULL, ' ', 0, '2023-04-27 14:04:20');
INSERT INTO kr_dangan (kr_id, kr_name, kr_sex, zj_type, zjhm, sr_date, mzmc, gj_3m, hj_addr, cph, zp_path, xg_note, hmd_flag, jd_time) VALUES (52022, '胡磊', 1, '11', '61011319571123457X', '1957-11-23', '汉族', 'GBR', '陕西省西安市雁塔区青禾巷264号栖云里24号楼4单元2202室', '无', '/upload/kr/2025/05/551d78f40aba091d.jpg', '不吃香菜，海鲜过敏', 0, '2024-07-10 05:35:42');
INSERT INTO kr_dangan (kr_id, kr_name, kr_sex, zj_type, zjhm, sr_date, mzmc, gj_3m, hj_addr, cph, zp_path, xg_note, hmd_flag, jd_time) VALUES (52023, '上官萍慧', 2, '11', '330106197907181025', '1979-07-18', '汉族', 'CHN', '浙江省杭州市西湖区杏坛弄290号澄湖花园25号楼3单元2002室', ' ', '/upload/kr/2025/03/1371e8dfad8c6058.jpg', '', 0, '2024-11-05 23:54:50');
INSERT INTO kr_dangan (kr_id, kr_name, kr_sex, zj_type, zjhm, sr_date, mzmc, gj_3m, hj_addr, cph, zp_path, xg_note, hmd_flag, jd_time) VALUES (52024, '韩鹏', 1, '11', '330106199108042757', '1991-08-04', '壮族', 'SWE', '浙江省杭州市西湖区青禾巷337号澄湖花园13幢2单元204室', '浙A·RGH69', '/upload/kr/2025/10/7f614bc89472dcdf.jpg', '糖尿病，早餐备无糖豆浆', 1, '2025-10-20 13:15:08');
INSERT INTO kr_dangan (kr_id, kr_name, kr_sex, zj_type, zjhm, sr_date, mzmc, gj_3m, hj_addr, cph, zp_path, xg_note, hmd_flag, jd_time) VALUES (52025, '贾帅浩', 1, '11', NULL, '1982-10-21', '回族', 'KAZ', '陕西省西安市雁塔区鹿鸣街124号晴川小区5号楼4单元2502室', '', '/upload/kr/2025/10/37284a1f6dfcfafb.jpg', '曾投诉隔音，前台注意安抚', 0, '2024-04-05 17:16:40');
INSERT INTO kr_dangan (kr_id, kr_name, kr_sex, zj_type, zjhm, sr_date, mzmc, gj_3m, hj_addr, cph, zp_path, xg_note, hmd_flag, jd_time) VALUES (52026, '司马怡娜', 2, '11', '610113********9003', NULL, '苗族', 'CHN', '陕西省西安市雁塔区柳湾路321号南屿名邸25幢3单元2001室', '-', '/upload/kr/2025/06/340d28d200e51d34.jpg', NULL, 0, '2023-10-24 05:47:41');
INSERT INTO kr_dangan (kr_id, kr_name, kr_sex, zj_type, zjhm, sr_date, mzmc, gj_3m, hj_addr, cph, zp_path, xg_note, hmd_flag, jd_time) VALUES (52027, 'Owen Pritchett', 2, '11', NULL, '1984-11-23', '汉族', 'ARG', '山东省青岛市市北区杏坛弄220号金穗家园27幢3单元2102室', '', '/upload/kr/2025/07/b2212e03dd9f6f4e.jpg', '杨兰琳的同事，常一起来', 0, '2024-09-08 20:03:50');
INSERT INTO kr_dangan (kr_id, kr_name, kr_sex, zj_type, zjhm, sr_date, mzmc, gj_3m, hj_addr, cph, zp_path, xg_note, hmd_flag, jd_time) VALUES (52028, '彭丹颖先生', 2, '11', '430104199507135644', '1995-07-13', '苗族', 'CHN', '湖南省长沙市岳麓区杏坛弄92号梧桐苑16栋1单元2703室', NULL, '/upload/kr/2025/12/a900811754ac8cc7.jpg', '不吃香菜，海鲜过敏', 0, '2023-08-15 16:34:48');
INSERT INTO kr_dangan (kr_id, kr_name, kr_sex, zj_type, zjhm, sr_date, mzmc, gj_3m, hj_addr, cph, zp_path, xg_note, hmd_flag, jd_time) VALUES (52029, NULL, 1, '11', '510107196008141391', '1960-08-14', '土家族', 'CHN', '四川省成都市武侯区鹿鸣街178号晴川小区20幢1单元901室', NULL, '/upload/kr/2025/07/99d0b45f79b5365e.jpg', '曾投诉隔音，前台注意安抚', 0, '2025-07-21 08:44:19');
INSERT INTO kr_dangan (kr_id, kr_name, kr_sex, zj_type, zjhm, sr_date, mzmc, gj_3m, hj_addr, cph, zp_path, xg_note, hmd_flag, jd_time) VALUES (52030, '徐雪燕', 2, '11', '510107198202035807', '1982-02-03', '壮族', 'CHN', NULL, '川AF62661', '/upload/kr/2025/04/3aa8b199e894a049.jpg', '不吃香菜，海鲜过敏', 0, '2024-06-27 04:28:31');
INSERT INTO kr_dangan (kr_id, kr_name, kr_sex, zj_type, zjhm, sr_date, mzmc, gj_3m, hj_addr, cph, zp_path, xg_note, hmd_flag, jd_time) VALUES (52031, '孙兰敏', 2, '93', '440305********7985', '2000-09-17', '', 'CHN', NULL, '无', '/upload/kr/2025/07/032513ceebae09af.jpg', '喜欢荞麦枕，多送两瓶水', 0, '2023-02-23 12:53:54');
INSERT INTO kr_dangan (kr_id, kr_name, kr_sex, zj_type, zjhm, sr_date, mzmc, gj_3m, hj_addr, cph, zp_path, xg_note, hmd_flag, jd_time) VALUES (52032, '司马超明', 1, '11', '610113198212168851', '1982-12-16', '汉族', 'CHN', '陕西省西安市雁塔区杏坛弄277号晴川小区18号楼3单元1402室', '陕A·MF31H', '/upload/kr/2025/05/74612b4ff71b259d.jpg', NULL, 0, '2023-07-22 22:01:21');
INSERT INTO kr_dangan (kr_id, kr_name, kr_sex, zj_type, zjhm, sr_date, mzmc, gj_3m, hj_addr, cph, zp_path, xg_note, hmd_flag, jd_time) VALUES (52033, '蒋俊飞', 1, '11', 'H5125792454', '1980-01-26', '汉族', 'CHN', NULL, '', '', NULL, 0, '2025-11-05 18:56:35');
INSERT INTO kr_dangan (kr_id, kr_name, kr_sex, zj_type, zjhm, sr_date, mzmc, gj_3m, hj_addr, cph, zp_path, xg_note, hmd_flag, jd_time) VALUES (52034, '蔡涛涛', 1, '11', NULL, '1971-04-04', '汉族', 'KAZ', '四川省成都市武侯区鹿鸣街292号枫桥新村13号楼2单元2803室', '川A·V3E2J', NULL, '糖尿病，早餐备无糖豆浆', 0, '2023-06-29 04:06:45');
INSERT INTO kr_dangan (kr_id, kr_name, kr_sex, zj_type, zjhm, sr_date, mzmc, gj_3m, hj_addr, cph, zp_path, xg_note, hmd_flag, jd_time) VALUES (52035, '朱红娟', 2, '14', '510107197406082029', '1974-06-08', '汉族', 'CHN', '四川省成都市武侯区云锦大道130号晴川小区4栋1单元2302室', NULL, NULL, NULL, 0, '2023-02-25 20:30:06');
INSERT INTO kr_dangan (kr_id, kr_name, kr_sex, zj_type, zjhm, sr_date, mzmc, gj_3m, hj_addr, cph, zp_path, xg_note, hmd_flag, jd_time) VALUES (52036, '郭颖洁', 2, '11', '430104196908133726', '1969-08-13', '壮族', 'CHN', '湖南省长沙市岳麓区青禾巷120号晴川小区14幢1单元2502室', '湘AD30073', '/upload/kr/2025/12/8b3921812814d41b.jpg', '黄平的同事，常一起来', 1, '2023-09-15 05:51:14');
INSERT INTO kr_dangan (kr_id, kr_name, kr_sex, zj_type, zjhm, sr_date, mzmc, gj_3m, hj_addr, cph, zp_path, xg_note, hmd_flag, jd_time) VALUES (52037, '程明', 1, '11', '430104198606291074', '1986-06-29', '满族', 'CHN', '湖南省长沙市岳麓区碧梧路257号栖云里3栋3单元1502室', '湘A·J7EAE', '/upload/kr/2025/01/e79052cdb0b9270e.jpg', NULL, 0, '2023-11-29 15:28:34');
INSERT INTO kr_dangan (kr_id, kr_name, kr_sex, zj_type, zjhm, sr_date, mzmc, gj_3m, hj_addr, cph, zp_path, xg_note, hmd_flag, jd_time) VALUES (52038, '袁欢', 1, '93', 'H1147290654', '1959-11-12', '土家族', 'CHN', '湖南省长沙市岳麓区碧梧路33号金穗家园11号楼3单元1602室', '湘AF85730', '/upload/kr/2025/12/74dcf1894ce7c7ba.jpg', NULL, 0, '2023-10-13 22:15:14');
INSERT INTO kr_dangan (kr_id, kr_name, kr_sex, zj_type, zjhm, sr_date, mzmc, gj_3m, hj_addr, cph, zp_path, xg_note, hmd_flag, jd_time) VALUES (52039, '彭旭健', 1, '14', '370203198705139855', '1987-05-13', '汉族', 'CHN', '山东省青岛市市北区柳湾路382号枫桥新村28栋1单元2201室', NULL, '/upload/kr/2025/01/208ad31f890362a8.jpg', ' ', 0, '2025-02-07 21:57:58');
INSERT INTO kr_dangan (kr_id, kr_name, kr_sex, zj_type, zjhm, sr_date, mzmc, gj_3m, hj_addr, cph, zp_path, xg_note, hmd_flag, jd_time) VALUES (52040, '叶玉燕', 2, '11', '320505198311042065', NULL, '汉族', 'CHN', '江苏省苏州市虎丘区云锦大道28号南屿名邸18幢1单元2103室', '', '/upload/kr/2025/07/897873aff765904b.jpg', '不吃香菜，海鲜过敏', 0, '2025-02-15 07:23:43');
CREATE TABLE rz_djb (
  rz_id BIGINT PRIMARY KEY,
  kr_id BIGINT,
  fjh VARCHAR(8),
  rz_time TIMESTAMP,
  ld_time TIMESTAMP,
  fj_price NUMERIC(10,2),
  sk_cardno VARCHAR(12),
  tzr VARCHAR(40),
  tzr_zjh VARCHAR(30),
  lx_tel VARCHAR(30),
  qm_img VARCHAR(80),
  wl_ddh VARCHAR(20)
);
INSERT INTO rz_djb (rz_id, kr_id, fjh, rz_time, ld_time, fj_price, sk_cardno, tzr, tzr_zjh, lx_tel, qm_img, wl_ddh) VALUES (910001, 52028, '824', '2023-07-13 22:56:25', '2023-04-05 15:40:48', 277.4, 'K0882799', NULL, NULL, '131****5735', 'sign/83c5f9a1de9c9cd67c58.png', '330120250310448507');
INSERT INTO rz_djb (rz_id, kr_id, fjh, rz_time, ld_time, fj_price, sk_cardno, tzr, tzr_zjh, lx_tel, qm_img, wl_ddh) VALUES (910002, 52038, '1213', '2023-03-02 13:21:15', '2023-12-31 01:52:14', 251.77, 'K1339096', NULL, NULL, '191-6603-7996', '-', '330120250904096055');
INSERT INTO rz_djb (rz_id, kr_id, fjh, rz_time, ld_time, fj_price, sk_cardno, tzr, tzr_zjh, lx_tel, qm_img, wl_ddh) VALUES (910003, 52011, '720', '2023-06-03 09:15:54', '2023-12-30 19:18:08', 700.86, 'K2555239', NULL, '320505198209021911', '185-7450-3743', 'sign/45f209874fd93c63af69.png', '330120250214634285');
INSERT INTO rz_djb (rz_id, kr_id, fjh, rz_time, ld_time, fj_price, sk_cardno, tzr, tzr_zjh, lx_tel, qm_img, wl_ddh) VALUES (910004, 52011, '1002', '2024-02-21 04:20:58', NULL, 311.35, 'K8676874', NULL, NULL, '166-8003-5221', 'sign/437f67c54549070f6999.png', '440320250803364085');
INSERT INTO rz_djb (rz_id, kr_id, fjh, rz_time, ld_time, fj_price, sk_cardno, tzr, tzr_zjh, lx_tel, qm_img, wl_ddh) VALUES (910005, 52034, '1221', '2024-03-05 14:41:35', '2023-09-19 10:33:18', 633.11, 'K3061817', '梁鹏龙', '370203196603142413', NULL, 'sign/6245c6ea3c204f16f4e9.png', '330120251210140091');
INSERT INTO rz_djb (rz_id, kr_id, fjh, rz_time, ld_time, fj_price, sk_cardno, tzr, tzr_zjh, lx_tel, qm_img, wl_ddh) VALUES (910006, 52027, '601', '2024-08-18 10:27:31', '2025-12-17 01:55:27', 197.63, 'K2079034', NULL, NULL, '17771506801', NULL, '330120241106639568');
INSERT INTO rz_djb (rz_id, kr_id, fjh, rz_time, ld_time, fj_price, sk_cardno, tzr, tzr_zjh, lx_tel, qm_img, wl_ddh) VALUES (910007, 52017, '324', '2024-07-12 19:48:13', '2025-03-17 17:22:32', 301.39, 'K6294716', '蒋林超', '610113197011045873', '+86 13677715565', 'sign/cb4ecd6f68a25e798f82.png', '330120240601472119');
INSERT INTO rz_djb (rz_id, kr_id, fjh, rz_time, ld_time, fj_price, sk_cardno, tzr, tzr_zjh, lx_tel, qm_img, wl_ddh) VALUES (910008, 52027, '725', '2025-08-13 16:59:43', '2025-04-27 09:38:38', 662.22, 'K7732193', '阎强伟', NULL, '188-7454-4623', 'sign/127faf7a893dc76f452d.png', '440320250820233838');
INSERT INTO rz_djb (rz_id, kr_id, fjh, rz_time, ld_time, fj_price, sk_cardno, tzr, tzr_zjh, lx_tel, qm_img, wl_ddh) VALUES (910009, 52025, '425', '2024-10-01 07:52:19', '2025-03-20 06:15:50', 705.09, 'K3090403', NULL, NULL, '8618510558344', 'sign/ccebfe99d1524576d839.png', '330120240406082676');
INSERT INTO rz_djb (rz_id, kr_id, fjh, rz_time, ld_time, fj_price, sk_cardno, tzr, tzr_zjh, lx_tel, qm_img, wl_ddh) VALUES (910010, 52010, '220', '2025-12-30 03:29:02', '2023-11-28 09:47:13', 646.27, 'K7244764', NULL, NULL, '15088949205', 'sign/032b3f1b5666540ee160.png', '330120240101900740');
INSERT INTO rz_djb (rz_id, kr_id, fjh, rz_time, ld_time, fj_price, sk_cardno, tzr, tzr_zjh, lx_tel, qm_img, wl_ddh) VALUES (910011, 52024, '1013', '2023-10-21 06:14:56', NULL, 801.0, 'K9814256', NULL, NULL, '15588049806', 'sign/9d25fe8cf5a83b007435.png', '440320250403013122');
INSERT INTO rz_djb (rz_id, kr_id, fjh, rz_time, ld_time, fj_price, sk_cardno, tzr, tzr_zjh, lx_tel, qm_img, wl_ddh) VALUES (910012, 52005, '424', '2025-11-07 19:42:07', '2025-04-20 22:35:22', 752.14, 'K6396949', '傅杰', '350203200307162298', '', 'sign/3e0c3290d2a0d8c8105a.png', '440320250526080913');
INSERT INTO rz_djb (rz_id, kr_id, fjh, rz_time, ld_time, fj_price, sk_cardno, tzr, tzr_zjh, lx_tel, qm_img, wl_ddh) VALUES (910013, 52028, '418', '2025-02-10 03:31:50', '2023-09-04 07:58:13', 657.87, 'K4491676', '胡倩雪', NULL, '+8616697301906', 'sign/4d604311e3c90a5f1b6e.png', '440320250618663594');
INSERT INTO rz_djb (rz_id, kr_id, fjh, rz_time, ld_time, fj_price, sk_cardno, tzr, tzr_zjh, lx_tel, qm_img, wl_ddh) VALUES (910014, 52010, '604', '2024-04-01 15:39:03', '2025-12-03 21:42:52', 866.96, 'K9585172', NULL, '420106197910141667', '15210896891', 'sign/0c74c070dd0e15ef6349.png', '440320251119321534');
INSERT INTO rz_djb (rz_id, kr_id, fjh, rz_time, ld_time, fj_price, sk_cardno, tzr, tzr_zjh, lx_tel, qm_img, wl_ddh) VALUES (910015, 52010, '1104', '2024-01-11 09:24:59', '2023-11-08 04:17:25', 337.02, 'K2911879', '苏静', NULL, '182-9639-4889', 'sign/2e7ff15812e05143c65d.png', '330120250329396407');
INSERT INTO rz_djb (rz_id, kr_id, fjh, rz_time, ld_time, fj_price, sk_cardno, tzr, tzr_zjh, lx_tel, qm_img, wl_ddh) VALUES (910016, 52008, '326', '2025-10-19 06:09:14', '2024-08-06 06:31:26', 272.31, 'K1701677', ' ', NULL, '173-5051-7088', 'sign/955273370f0500fb5efe.png', '330120241127852115');
INSERT INTO rz_djb (rz_id, kr_id, fjh, rz_time, ld_time, fj_price, sk_cardno, tzr, tzr_zjh, lx_tel, qm_img, wl_ddh) VALUES (910017, 52013, '828', '2023-09-12 05:41:44', '2023-03-18 14:46:16', 323.93, 'K1659418', NULL, '440305198410163379', '１３８１８２７６６５３', 'sign/07e58e67661a363dc895.png', '330120250320709968');
INSERT INTO rz_djb (rz_id, kr_id, fjh, rz_time, ld_time, fj_price, sk_cardno, tzr, tzr_zjh, lx_tel, qm_img, wl_ddh) VALUES (910018, 52014, '809', '2024-05-23 17:16:45', '2023-01-11 10:09:44', 635.82, 'K2477162', '程娜芳', '51010719930824664X', '19839495040', NULL, '330120250320503516');
INSERT INTO rz_djb (rz_id, kr_id, fjh, rz_time, ld_time, fj_price, sk_cardno, tzr, tzr_zjh, lx_tel, qm_img, wl_ddh) VALUES (910019, 52034, '1215', '2024-05-03 10:06:06', NULL, 275.66, 'K2561557', NULL, '', '136-2577-4014', 'sign/90a8dbbcb79c02b5563e.png', '330120240506885630');
INSERT INTO rz_djb (rz_id, kr_id, fjh, rz_time, ld_time, fj_price, sk_cardno, tzr, tzr_zjh, lx_tel, qm_img, wl_ddh) VALUES (910020, 52009, '1214', '2023-05-25 16:28:53', '2024-01-10 16:49:46', 809.05, 'K9890820', '蒋霞悦', '350203198309113326', '166-5378-0382', '-', '330120240215896232');
INSERT INTO rz_djb (rz_id, kr_id, fjh, rz_time, ld_time, fj_price, sk_cardno, tzr, tzr_zjh, lx_tel, qm_img, wl_ddh) VALUES (910021, 52033, '809', '2023-11-26 14:48:26', '2025-07-06 18:47:15', 859.75, 'K0087563', '许帆帅', '610113199106167557', '19122146003', 'sign/81627f410ef8a502c9b1.png', '440320251213868775');
INSERT INTO rz_djb (rz_id, kr_id, fjh, rz_time, ld_time, fj_price, sk_cardno, tzr, tzr_zjh, lx_tel, qm_img, wl_ddh) VALUES (910022, 52014, '714', '2023-07-09 09:06:27', NULL, 198.68, 'K4274642', NULL, NULL, '+86 13667746594', 'sign/320e3553f5441bfbf35e.png', '330120240328974335');
INSERT INTO rz_djb (rz_id, kr_id, fjh, rz_time, ld_time, fj_price, sk_cardno, tzr, tzr_zjh, lx_tel, qm_img, wl_ddh) VALUES (910023, 52036, '1211', '2023-10-12 21:41:33', '2024-03-26 04:58:27', 240.85, 'K1142140', '苏俊勇', NULL, '+86 18217594114', 'sign/135ff5cfcd99aeda5897.png', '440320251214073382');
INSERT INTO rz_djb (rz_id, kr_id, fjh, rz_time, ld_time, fj_price, sk_cardno, tzr, tzr_zjh, lx_tel, qm_img, wl_ddh) VALUES (910024, 52032, '417', '2025-08-14 00:28:02', '2024-08-30 10:17:39', 192.92, 'K7616970', NULL, '350203198711236105', '17754410674', 'sign/76cda224d952400807d0.png', '440320240315186522');
INSERT INTO rz_djb (rz_id, kr_id, fjh, rz_time, ld_time, fj_price, sk_cardno, tzr, tzr_zjh, lx_tel, qm_img, wl_ddh) VALUES (910025, 52036, '926', '2023-09-28 08:41:48', '2023-12-20 13:22:34', 848.95, 'K8433616', NULL, NULL, '188-8636-8179', 'sign/32f6f608c5ccacdc816a.png', '330120240308949226');
INSERT INTO rz_djb (rz_id, kr_id, fjh, rz_time, ld_time, fj_price, sk_cardno, tzr, tzr_zjh, lx_tel, qm_img, wl_ddh) VALUES (910026, 52003, '1211', '2024-07-25 03:55:38', '2025-04-23 03:39:25', 374.43, 'K1797761', '宋雪玉', NULL, '16613062185', '', '330120240908366604');
INSERT INTO rz_djb (rz_id, kr_id, fjh, rz_time, ld_time, fj_price, sk_cardno, tzr, tzr_zjh, lx_tel, qm_img, wl_ddh) VALUES (910027, 52017, '721', '2023-05-16 06:43:20', NULL, 135.29, 'K7790284', NULL, '440305199701172499', '13945639516', 'sign/c08e035953c864b4dafa.png', '440320240223575108');
INSERT INTO rz_djb (rz_id, kr_id, fjh, rz_time, ld_time, fj_price, sk_cardno, tzr, tzr_zjh, lx_tel, qm_img, wl_ddh) VALUES (910028, 52024, '303', '2023-02-27 07:37:25', '2023-12-11 15:07:23', 794.63, 'K2000633', NULL, '420106200204244444', '133-0025-5435', 'sign/84fc80e987993c33987d.png', '440320250501390320');
INSERT INTO rz_djb (rz_id, kr_id, fjh, rz_time, ld_time, fj_price, sk_cardno, tzr, tzr_zjh, lx_tel, qm_img, wl_ddh) VALUES (910029, 52014, '812', '2023-10-08 19:55:12', '2024-04-17 18:34:44', 138.02, 'K9652892', NULL, '370203195912080848', '+8619834659528', 'sign/ab6ff4860502bc008100.png', '440320240628659458');
INSERT INTO rz_djb (rz_id, kr_id, fjh, rz_time, ld_time, fj_price, sk_cardno, tzr, tzr_zjh, lx_tel, qm_img, wl_ddh) VALUES (910030, 52004, '320', '2023-12-19 04:32:04', '2023-10-17 02:58:47', 449.42, 'K4497730', '林鑫', '４２０１０６１９８８０９３０４１３9', '+8614724702095', '', '440320250917836586');
INSERT INTO rz_djb (rz_id, kr_id, fjh, rz_time, ld_time, fj_price, sk_cardno, tzr, tzr_zjh, lx_tel, qm_img, wl_ddh) VALUES (910031, 52016, '623', '2024-02-19 18:44:40', '2023-04-14 05:15:23', 866.35, 'K8080572', '马琳颖', NULL, '+8613342939357', 'sign/a4890acbf50c4f126bf7.png', '330120250820467554');
INSERT INTO rz_djb (rz_id, kr_id, fjh, rz_time, ld_time, fj_price, sk_cardno, tzr, tzr_zjh, lx_tel, qm_img, wl_ddh) VALUES (910032, 52010, '716', '2024-10-10 06:15:40', '2024-09-04 11:45:08', 512.11, 'K3548401', '苏倩', '330106********7688', '8617739792879', 'sign/abe8d55545b328b226e2.png', '440320250415002539');
INSERT INTO rz_djb (rz_id, kr_id, fjh, rz_time, ld_time, fj_price, sk_cardno, tzr, tzr_zjh, lx_tel, qm_img, wl_ddh) VALUES (910033, 52011, '720', '2024-12-15 05:52:47', '2025-06-13 12:17:50', 214.61, 'K7012529', NULL, NULL, '16632786509', NULL, '440320240526857572');
INSERT INTO rz_djb (rz_id, kr_id, fjh, rz_time, ld_time, fj_price, sk_cardno, tzr, tzr_zjh, lx_tel, qm_img, wl_ddh) VALUES (910034, 52038, '1110', '2025-07-10 07:45:13', '2024-12-19 03:04:55', 314.36, 'K0448463', '魏　健林', NULL, '13654246665', 'sign/903fc4222f3b25bd78a5.png', '440320240725447815');
INSERT INTO rz_djb (rz_id, kr_id, fjh, rz_time, ld_time, fj_price, sk_cardno, tzr, tzr_zjh, lx_tel, qm_img, wl_ddh) VALUES (910035, 52033, '1220', '2024-12-15 15:25:55', '2023-10-17 19:05:48', 684.31, 'K1360270', NULL, NULL, '18254849362', 'sign/07e6f754d645235459ab.png', '440320241015182781');
INSERT INTO rz_djb (rz_id, kr_id, fjh, rz_time, ld_time, fj_price, sk_cardno, tzr, tzr_zjh, lx_tel, qm_img, wl_ddh) VALUES (910036, 52009, '821', '2024-06-12 11:20:55', '2023-05-06 05:57:54', 749.46, 'K4525810', '刘旭凯', NULL, '18256710954', 'sign/a3d7c13b106b36524e3b.png', '330120250930600133');
INSERT INTO rz_djb (rz_id, kr_id, fjh, rz_time, ld_time, fj_price, sk_cardno, tzr, tzr_zjh, lx_tel, qm_img, wl_ddh) VALUES (910037, 52026, '718', '2023-09-27 12:32:52', '2024-05-29 22:27:26', 362.47, 'K2824502', NULL, '510107197712234708', '+8615917638148', 'sign/a697ffa194c24a44eeae.png', '330120250323260790');
INSERT INTO rz_djb (rz_id, kr_id, fjh, rz_time, ld_time, fj_price, sk_cardno, tzr, tzr_zjh, lx_tel, qm_img, wl_ddh) VALUES (910038, 52011, '408', '2025-02-15 00:46:05', '2025-08-21 08:17:27', 697.35, 'K2082200', '吕凯阿姨', '610113199412202293', '15539315127', 'sign/1ec7674eea7d4134e30d.png', '440320251128497188');
INSERT INTO rz_djb (rz_id, kr_id, fjh, rz_time, ld_time, fj_price, sk_cardno, tzr, tzr_zjh, lx_tel, qm_img, wl_ddh) VALUES (910039, 52027, '807', '2024-04-11 23:00:52', '2025-12-22 00:11:28', 498.0, 'K6027697', NULL, '610113197304251849', '+8619130914083', '无', '440320250111836184');
INSERT INTO rz_djb (rz_id, kr_id, fjh, rz_time, ld_time, fj_price, sk_cardno, tzr, tzr_zjh, lx_tel, qm_img, wl_ddh) VALUES (910040, 52019, '223', '2024-06-01 19:41:59', '2024-11-11 20:44:34', 453.63, 'K4177528', '丁萍燕', NULL, NULL, '-', '330120250401498098');
CREATE TABLE yd_dan (
  yd_no VARCHAR(20) PRIMARY KEY,
  yd_ren VARCHAR(40),
  ydr_sj VARCHAR(30),
  qd_code VARCHAR(12),
  fx_name VARCHAR(20),
  dd_date DATE,
  bz VARCHAR(200),
  dd_status VARCHAR(4)
);
INSERT INTO yd_dan (yd_no, yd_ren, ydr_sj, qd_code, fx_name, dd_date, bz, dd_status) VALUES ('6220251016000037', '苏勇平', NULL, 'XY', '亲子家庭房', '2025-09-13', '情侣入住，布置玫瑰', 'QX');
INSERT INTO yd_dan (yd_no, yd_ren, ydr_sj, qd_code, fx_name, dd_date, bz, dd_status) VALUES ('6220230721000074', '宋旭超', '18518316979', 'OTA01', '亲子家庭房', '2023-01-31', '', 'RZ');
INSERT INTO yd_dan (yd_no, yd_ren, ydr_sj, qd_code, fx_name, dd_date, bz, dd_status) VALUES ('6220251102000111', '周俊平', NULL, 'APP', '王子主题房', '2023-06-20', '', 'QX');
INSERT INTO yd_dan (yd_no, yd_ren, ydr_sj, qd_code, fx_name, dd_date, bz, dd_status) VALUES ('6220231031000148', '阎慧婷', '17731964502', 'WALKIN', '安琪儿亲子房', '2023-04-10', '老客户，要安静房', 'RZ');
INSERT INTO yd_dan (yd_no, yd_ren, ydr_sj, qd_code, fx_name, dd_date, bz, dd_status) VALUES ('6220230215000185', '黄洁玲', '-', 'OTA01', '商务套房', '2024-06-10', '发票抬头找高雯洁要', 'NS');
INSERT INTO yd_dan (yd_no, yd_ren, ydr_sj, qd_code, fx_name, dd_date, bz, dd_status) VALUES ('6220241021000222', '徐浩', '15018096152', 'OTA02', '商务套房', '2023-03-24', '发票抬头找蒋欢强要', 'YD');
INSERT INTO yd_dan (yd_no, yd_ren, ydr_sj, qd_code, fx_name, dd_date, bz, dd_status) VALUES ('6220241226000259', '吕浩勇', '18846378549', 'OTA01', '王子主题房', '2025-01-08', '情侣入住，布置玫瑰', 'NS');
INSERT INTO yd_dan (yd_no, yd_ren, ydr_sj, qd_code, fx_name, dd_date, bz, dd_status) VALUES ('6220240730000296', '胡磊', '136-2324-5964', 'WALKIN', '商务套房', '2024-04-25', '到店电话打不通，改打19834963355', 'NS');
INSERT INTO yd_dan (yd_no, yd_ren, ydr_sj, qd_code, fx_name, dd_date, bz, dd_status) VALUES ('6220230515000333', '冯健龙', '15525740957', 'APP', '安琪儿亲子房', '2025-07-16', NULL, 'QX');
INSERT INTO yd_dan (yd_no, yd_ren, ydr_sj, qd_code, fx_name, dd_date, bz, dd_status) VALUES ('6220250602000370', '邓兰燕', '166 0808 7195', 'OTA01', '高级大床房', '2024-06-12', '需要清真早餐', 'NS');
INSERT INTO yd_dan (yd_no, yd_ren, ydr_sj, qd_code, fx_name, dd_date, bz, dd_status) VALUES ('6220250126000407', '韩健宇', NULL, 'OTA01', '安琪儿亲子房', '2025-10-26', '到店电话打不通，改打13398588640', 'YD');
INSERT INTO yd_dan (yd_no, yd_ren, ydr_sj, qd_code, fx_name, dd_date, bz, dd_status) VALUES ('6220230724000444', '王宇明', '18714374656', 'OTA01', '王子主题房', '2025-03-03', '老客户，要安静房', 'RZ');
INSERT INTO yd_dan (yd_no, yd_ren, ydr_sj, qd_code, fx_name, dd_date, bz, dd_status) VALUES ('6220240912000481', NULL, '+86 13158084454', 'XY', '商务套房', '2025-07-14', '老客户，要安静房', 'RZ');
INSERT INTO yd_dan (yd_no, yd_ren, ydr_sj, qd_code, fx_name, dd_date, bz, dd_status) VALUES ('6220250901000518', '吕宁旭', '166 0178 2610', 'XY', '高级大床房', '2024-11-10', '需要清真早餐', 'NS');
INSERT INTO yd_dan (yd_no, yd_ren, ydr_sj, qd_code, fx_name, dd_date, bz, dd_status) VALUES ('6220240714000555', '宋燕', '1665352672', 'WALKIN', '雅致双床房', '2023-12-16', '客人晚到，预计23点后', 'NS');
INSERT INTO yd_dan (yd_no, yd_ren, ydr_sj, qd_code, fx_name, dd_date, bz, dd_status) VALUES ('6220230622000592', '卢欢', '15284350548', 'WALKIN', '雅致双床房', '2024-06-02', '客人晚到，预计23点后', 'RZ');
INSERT INTO yd_dan (yd_no, yd_ren, ydr_sj, qd_code, fx_name, dd_date, bz, dd_status) VALUES ('6220240707000629', '萧龙欢', '15920730694', 'WALKIN', '高级大床房', '2023-01-11', '两大一小，孩子6岁，加床', 'RZ');
INSERT INTO yd_dan (yd_no, yd_ren, ydr_sj, qd_code, fx_name, dd_date, bz, dd_status) VALUES ('6220240524000666', '徐浩', '13325616121', 'APP', '亲子家庭房', '2023-07-06', '情侣入住，布置玫瑰', 'QX');
INSERT INTO yd_dan (yd_no, yd_ren, ydr_sj, qd_code, fx_name, dd_date, bz, dd_status) VALUES ('6220250509000703', '孙玲艳', '１３８９３１５３１２４', 'XY', '安琪儿亲子房', '2024-07-09', '', 'NS');
INSERT INTO yd_dan (yd_no, yd_ren, ydr_sj, qd_code, fx_name, dd_date, bz, dd_status) VALUES ('6220230916000740', '彭秀慧', '13353383561', 'APP', '商务套房', '2024-05-03', '代订，实际入住人何龙俊', 'NS');
INSERT INTO yd_dan (yd_no, yd_ren, ydr_sj, qd_code, fx_name, dd_date, bz, dd_status) VALUES ('6220230910000777', '马平帆', '16655489197', 'APP', '雅致双床房', '2023-03-05', '客人晚到，预计23点后', 'NS');
INSERT INTO yd_dan (yd_no, yd_ren, ydr_sj, qd_code, fx_name, dd_date, bz, dd_status) VALUES ('6220251213000814', '宋辉杰', '１６６７５４２０５２５', 'WALKIN', '雅致双床房', '2023-12-22', '代订，实际入住人邓倩', 'RZ');
INSERT INTO yd_dan (yd_no, yd_ren, ydr_sj, qd_code, fx_name, dd_date, bz, dd_status) VALUES ('6220250316000851', '吴艳', '13151302330', 'OTA02', '王子主题房', '2024-01-26', '', 'NS');
INSERT INTO yd_dan (yd_no, yd_ren, ydr_sj, qd_code, fx_name, dd_date, bz, dd_status) VALUES ('6220230619000888', '陈怡', '15546702026', 'XY', '亲子家庭房', '2023-11-25', '发票抬头找蒋婷要', 'QX');
INSERT INTO yd_dan (yd_no, yd_ren, ydr_sj, qd_code, fx_name, dd_date, bz, dd_status) VALUES ('6220231207000925', '贾军俊', '+86 13622832875', 'XY', '商务套房', '2023-08-11', '需要清真早餐', 'NS');
INSERT INTO yd_dan (yd_no, yd_ren, ydr_sj, qd_code, fx_name, dd_date, bz, dd_status) VALUES ('6220240616000962', '何玉蕊', '138 0740 7005', 'OTA01', '亲子家庭房', '2023-01-20', '', 'YD');
INSERT INTO yd_dan (yd_no, yd_ren, ydr_sj, qd_code, fx_name, dd_date, bz, dd_status) VALUES ('6220251016000999', '孙鹏龙', '13689719158', 'OTA02', '亲子家庭房', '2023-07-09', '发票抬头找曾鑫伟要', 'NS');
INSERT INTO yd_dan (yd_no, yd_ren, ydr_sj, qd_code, fx_name, dd_date, bz, dd_status) VALUES ('6220230618001036', '罗怡', NULL, 'OTA02', '商务套房', '2024-09-30', '老客户，要安静房', 'RZ');
INSERT INTO yd_dan (yd_no, yd_ren, ydr_sj, qd_code, fx_name, dd_date, bz, dd_status) VALUES ('6220251121001073', '-', '17358418295', 'OTA02', '王子主题房', '2024-05-01', '发票抬头找曹鹏帅要', 'RZ');
INSERT INTO yd_dan (yd_no, yd_ren, ydr_sj, qd_code, fx_name, dd_date, bz, dd_status) VALUES ('6220250216001110', '郑怡丹', '13659600108', 'OTA01', '安琪儿亲子房', '2024-11-21', '发票抬头找胡莹桂要', 'NS');
INSERT INTO yd_dan (yd_no, yd_ren, ydr_sj, qd_code, fx_name, dd_date, bz, dd_status) VALUES ('6220240206001147', '上官雯红', '15969305837', 'WALKIN', '王子主题房', '2023-12-14', NULL, 'YD');
INSERT INTO yd_dan (yd_no, yd_ren, ydr_sj, qd_code, fx_name, dd_date, bz, dd_status) VALUES ('6220241102001184', '罗龙', '+8613687409008', 'OTA02', '王子主题房', '2023-11-07', '客人晚到，预计23点后', 'QX');
INSERT INTO yd_dan (yd_no, yd_ren, ydr_sj, qd_code, fx_name, dd_date, bz, dd_status) VALUES ('6220230831001221', '傅丽慧', '15274980633', 'OTA01', '王子主题房', '2025-07-14', NULL, 'YD');
INSERT INTO yd_dan (yd_no, yd_ren, ydr_sj, qd_code, fx_name, dd_date, bz, dd_status) VALUES ('6220230302001258', '梁龙平', '14775144402', 'OTA02', '高级大床房', '2024-05-25', '代订，实际入住人王桂莹', 'NS');
INSERT INTO yd_dan (yd_no, yd_ren, ydr_sj, qd_code, fx_name, dd_date, bz, dd_status) VALUES ('6220240820001295', '蔡敏玲', '17367541547', 'XY', '雅致双床房', '2024-06-13', '客人晚到，预计23点后', 'RZ');
INSERT INTO yd_dan (yd_no, yd_ren, ydr_sj, qd_code, fx_name, dd_date, bz, dd_status) VALUES ('6220240921001332', '杨杰龙', '15922920825', 'WALKIN', '雅致双床房', '2023-08-20', '到店电话打不通，改打14796312252', 'YD');
INSERT INTO yd_dan (yd_no, yd_ren, ydr_sj, qd_code, fx_name, dd_date, bz, dd_status) VALUES ('6220241206001369', '高玉梅', '8615991972227', 'WALKIN', '亲子家庭房', '2023-12-10', NULL, 'YD');
INSERT INTO yd_dan (yd_no, yd_ren, ydr_sj, qd_code, fx_name, dd_date, bz, dd_status) VALUES ('6220230510001406', '高蕊雯', '13185787983', 'WALKIN', '王子主题房', '2024-11-19', '到店电话打不通，改打18803935983', 'NS');
INSERT INTO yd_dan (yd_no, yd_ren, ydr_sj, qd_code, fx_name, dd_date, bz, dd_status) VALUES ('6220240701001443', '马悦', '14727373349', 'OTA02', '亲子家庭房', '2024-04-05', '到店电话打不通，改打15951999151', 'QX');
INSERT INTO yd_dan (yd_no, yd_ren, ydr_sj, qd_code, fx_name, dd_date, bz, dd_status) VALUES ('6220241122001480', '蒋*俊', '13658322638', 'OTA02', '亲子家庭房', '2024-03-11', '发票抬头找朱龙要', 'NS');
CREATE TABLE hy_info (
  hykh VARCHAR(20) PRIMARY KEY,
  kr_id BIGINT,
  hy_dj VARCHAR(8),
  dl_name VARCHAR(30),
  dl_pwd VARCHAR(64),
  yx VARCHAR(60),
  zh_ip VARCHAR(40),
  tk_kh VARCHAR(30),
  dx_agree SMALLINT
);
INSERT INTO hy_info (hykh, kr_id, hy_dj, dl_name, dl_pwd, yx, zh_ip, tk_kh, dx_agree) VALUES ('8832007919', 52038, '金卡', '18223254178', '6f72ef9d5272bf0d503f8b3d7f4ff5d3', 'ahui_9@mail.example.com', '203.0.113.195', NULL, 1);
INSERT INTO hy_info (hykh, kr_id, hy_dj, dl_name, dl_pwd, yx, zh_ip, tk_kh, dx_agree) VALUES ('8871015838', 52006, '银卡', '13823775302', 'ac9a51bda4d62230769ccc6b20714a98', 'zhangwei.011@mail.example.com', '192.0.2.55', '6297167106869120725', 1);
INSERT INTO hy_info (hykh, kr_id, hy_dj, dl_name, dl_pwd, yx, zh_ip, tk_kh, dx_agree) VALUES ('8874023757', 52036, '金卡', 'Zwang-211', '83983eaf4ddf67a2e7051dd6aec01e15', 'leo917@mail.example.com', '203.0.113.27', '6292 9066 6195 6662 903', 1);
INSERT INTO hy_info (hykh, kr_id, hy_dj, dl_name, dl_pwd, yx, zh_ip, tk_kh, dx_agree) VALUES ('8883031676', 52027, '白金', 'lily-2555', 'cca4e6d7ce6c71bafb3f54aa357ed6e4', 'leo.1288@example.com', '198.51.100.217', NULL, 1);
INSERT INTO hy_info (hykh, kr_id, hy_dj, dl_name, dl_pwd, yx, zh_ip, tk_kh, dx_agree) VALUES ('8883039595', 52010, '金卡', 'lily_9766', '5a2a8b2b864be5665cc10557883e3734', 'tang_16@mail.example.com', '198.51.100.27', NULL, 0);
INSERT INTO hy_info (hykh, kr_id, hy_dj, dl_name, dl_pwd, yx, zh_ip, tk_kh, dx_agree) VALUES ('8898047514', 52007, '金卡', 'Zsunny7597', 'bb6db79807950c8b979fc2a7cdd78a72', 'xiaoyu94@mail.example.com', '198.51.100.159', '6294848758948297', 0);
INSERT INTO hy_info (hykh, kr_id, hy_dj, dl_name, dl_pwd, yx, zh_ip, tk_kh, dx_agree) VALUES ('8824055433', 52021, '白金', 'Zleo-324239', '8b43f9124fd255fb78c0801af7fb557d', '无', '198.51.100.57', '6265941841254826', 0);
INSERT INTO hy_info (hykh, kr_id, hy_dj, dl_name, dl_pwd, yx, zh_ip, tk_kh, dx_agree) VALUES ('8875063352', 52031, '银卡', 'alily850', 'd367fbba7f78a9bcf054a227e5140567', 'may816@example.net', '198.51.100.4', ' ', 1);
INSERT INTO hy_info (hykh, kr_id, hy_dj, dl_name, dl_pwd, yx, zh_ip, tk_kh, dx_agree) VALUES ('8888071271', 52015, '白金', 'Zleo-826627', '08222f5ea28713f43d6f8d0fa329822d', 'mumu.2@mail.example.com', '203.0.113.208', '', 0);
INSERT INTO hy_info (hykh, kr_id, hy_dj, dl_name, dl_pwd, yx, zh_ip, tk_kh, dx_agree) VALUES ('8819079190', 52029, '银卡', 'azhangwei-9542', '76a335096a0e0da18565e50657192eb9', 'xiaoyu_05@example.com', '192.0.2.31', '6256 1631 2173 4942 112', 0);
INSERT INTO hy_info (hykh, kr_id, hy_dj, dl_name, dl_pwd, yx, zh_ip, tk_kh, dx_agree) VALUES ('8820087109', 52011, '白金', 'zhangwei554729', 'a48dfebd60bd3de141742c5eced5ee50', 'lily_3@example.com', '198.51.100.39', '6294508773098978879', 1);
INSERT INTO hy_info (hykh, kr_id, hy_dj, dl_name, dl_pwd, yx, zh_ip, tk_kh, dx_agree) VALUES ('8833095028', 52001, '银卡', '18564728410', 'a5e46cb6cc89bbeaf1bf62a5d4e51ea8', 'leo0@example.net', '198.51.100.209', '6242164277226889705', 1);
INSERT INTO hy_info (hykh, kr_id, hy_dj, dl_name, dl_pwd, yx, zh_ip, tk_kh, dx_agree) VALUES ('8881102947', 52024, '银卡', '16689220331', '47307f4f60c4f4feae91b92fda1e4b48', 'guo.243@example.net', '203.0.113.9', '6220752710374528', 1);
INSERT INTO hy_info (hykh, kr_id, hy_dj, dl_name, dl_pwd, yx, zh_ip, tk_kh, dx_agree) VALUES ('8853110866', 52020, '银卡', 'wx_zhangwei-72342', '9cc3cac80caf7fa5e08828ec27cf9517', 'guo5@example.org', '203.0.113.34', '6274 6018 4764 2568 200', 1);
INSERT INTO hy_info (hykh, kr_id, hy_dj, dl_name, dl_pwd, yx, zh_ip, tk_kh, dx_agree) VALUES ('8864118785', 52009, '白金', 'asunny_14229', '2e0b0af8c4a2cfb3e15507dd5f360ab7', 'zhangwei.9751@example.net', '203.0.113.34', '6219871502060806008', 0);
INSERT INTO hy_info (hykh, kr_id, hy_dj, dl_name, dl_pwd, yx, zh_ip, tk_kh, dx_agree) VALUES ('8862126704', 52003, '白金', 'aguo9637', '6f1b284b5d3e74c51f2c030c9238b097', 'may4283@example.com', '203.0.113.95', '6288524039189385420', 1);
INSERT INTO hy_info (hykh, kr_id, hy_dj, dl_name, dl_pwd, yx, zh_ip, tk_kh, dx_agree) VALUES ('8870134623', 52011, '银卡', 'Zsunny_168', 'b80dfc4e7b8274028d16b7d67be8e13e', 'luo_687@example.net', '192.0.2.194', '6228654879504788198', 0);
INSERT INTO hy_info (hykh, kr_id, hy_dj, dl_name, dl_pwd, yx, zh_ip, tk_kh, dx_agree) VALUES ('8869142542', 52028, '白金', '13838597405', '94d2c8e1c121c58949bb91136802c07b', 'guo_72@mail.example.com', '192.0.2.23', '6209416794233812', 1);
INSERT INTO hy_info (hykh, kr_id, hy_dj, dl_name, dl_pwd, yx, zh_ip, tk_kh, dx_agree) VALUES ('8838150461', 52019, '金卡', '18079918792', 'c29824738dfa5bfd973fbffbd4a8720e', 'jie_5045@example.com', '203.0.113.60', '6230363524123407725', 0);
INSERT INTO hy_info (hykh, kr_id, hy_dj, dl_name, dl_pwd, yx, zh_ip, tk_kh, dx_agree) VALUES ('8883158380', 52012, '金卡', '19939115374', '9d73270dadc9d74d9149f447da18c492', 'feifei_1@example.net', '198.51.100.202', '6231192541622357628', 0);
INSERT INTO hy_info (hykh, kr_id, hy_dj, dl_name, dl_pwd, yx, zh_ip, tk_kh, dx_agree) VALUES ('8835166299', 52003, '金卡', '18594911690', '98841bbcd0b184a1453df9151b8b0279', NULL, '192.0.2.33', '6258570435283807', 0);
INSERT INTO hy_info (hykh, kr_id, hy_dj, dl_name, dl_pwd, yx, zh_ip, tk_kh, dx_agree) VALUES ('8885174218', 52010, '银卡', 'feifei73472', 'fee54f28cfa4ea887865e5f9f0d3b7bd', NULL, '192.168.1.30', '无', 1);
INSERT INTO hy_info (hykh, kr_id, hy_dj, dl_name, dl_pwd, yx, zh_ip, tk_kh, dx_agree) VALUES ('8831182137', 52035, '金卡', 'wx_ahui-66248', '6e584152058509b20b34acec4d953d09', '', '192.168.1.98', '6278 0394 2082 7248', 1);
INSERT INTO hy_info (hykh, kr_id, hy_dj, dl_name, dl_pwd, yx, zh_ip, tk_kh, dx_agree) VALUES ('8888190056', 52011, '银卡', '15875581282', '3c778f04ae519bdcebc1e7dda0fde7ec', 'lily.22@example.org', '203.0.113.215', NULL, 1);
INSERT INTO hy_info (hykh, kr_id, hy_dj, dl_name, dl_pwd, yx, zh_ip, tk_kh, dx_agree) VALUES ('8853197975', 52012, '白金', 'Zsunny_670', '3d2a0e314c75ed6eba55cf6963ad7484', '', '198.51.100.176', '6294731763954648962', 1);
INSERT INTO hy_info (hykh, kr_id, hy_dj, dl_name, dl_pwd, yx, zh_ip, tk_kh, dx_agree) VALUES ('8819205894', 52039, '金卡', 'sunny-982003', 'fe64da2f097d64ce2278b27adea4c4e4', 'may_6174@example.net', '10.2.0.191', NULL, 1);
INSERT INTO hy_info (hykh, kr_id, hy_dj, dl_name, dl_pwd, yx, zh_ip, tk_kh, dx_agree) VALUES ('8814213813', 52011, '银卡', 'xiaoyu_129892', 'f2616222db49c1b59102966ecebaf409', 'lily.68@example.net', '198.51.100.211', '', 1);
INSERT INTO hy_info (hykh, kr_id, hy_dj, dl_name, dl_pwd, yx, zh_ip, tk_kh, dx_agree) VALUES ('8885221732', 52011, '白金', 'atang5315', 'fb1b376d6dfb4ba3e72939ebadd10c42', 'chenf887@example.com', '192.168.1.178', '6285994991961648028', 1);
INSERT INTO hy_info (hykh, kr_id, hy_dj, dl_name, dl_pwd, yx, zh_ip, tk_kh, dx_agree) VALUES ('8837229651', 52018, '白金', 'tang-99897', '225ee18cb6ea32d3bde6610d701019d0', 'ahui21@mail.example.com', '198.51.100.49', '6286441593204040167', 1);
INSERT INTO hy_info (hykh, kr_id, hy_dj, dl_name, dl_pwd, yx, zh_ip, tk_kh, dx_agree) VALUES ('8828237570', 52002, '银卡', '19832886069', '6601c62fad66a2f406d2a227f65b0431', '', '192.0.2.187', '6298228510306372', 1);
INSERT INTO hy_info (hykh, kr_id, hy_dj, dl_name, dl_pwd, yx, zh_ip, tk_kh, dx_agree) VALUES ('8848245489', 52022, '金卡', 'Zfeifei_754052', 'b08f799b01830e637cc23764259b6b50', 'leo.7544@example.com', '10.2.0.122', '6259706865274675874', 0);
INSERT INTO hy_info (hykh, kr_id, hy_dj, dl_name, dl_pwd, yx, zh_ip, tk_kh, dx_agree) VALUES ('8814253408', 52037, '白金', 'Zzhangwei75715', 'e5ad44e57f9b26758594c5d9b03d0baf', NULL, '203.0.113.252', '', 1);
INSERT INTO hy_info (hykh, kr_id, hy_dj, dl_name, dl_pwd, yx, zh_ip, tk_kh, dx_agree) VALUES ('8892261327', 52035, '白金', 'may992519', 'b7cb9cb9eb764428b60dbd0852860dab', 'leo1445@example.org', '192.0.2.65', '6250042193365126992', 1);
INSERT INTO hy_info (hykh, kr_id, hy_dj, dl_name, dl_pwd, yx, zh_ip, tk_kh, dx_agree) VALUES ('8813269246', 52006, '金卡', '15812422856', '00fe7b8f02f9c04a0708b18a6f82ccf5', '', '198.51.100.168', '6225689393592429', 1);
INSERT INTO hy_info (hykh, kr_id, hy_dj, dl_name, dl_pwd, yx, zh_ip, tk_kh, dx_agree) VALUES ('8850277165', 52037, '白金', 'awang-3263', 'eea0c35bedc5f943afc6e9266b800b01', 'lily_8@mail.example.com', '198.51.100.247', '6202918856610594329', 0);
INSERT INTO hy_info (hykh, kr_id, hy_dj, dl_name, dl_pwd, yx, zh_ip, tk_kh, dx_agree) VALUES ('8854285084', 52008, '银卡', 'wx_ahui-267424', '38d4e7e72af36b059b57b3983f633879', 'zhangwei_7@mail.example.com', '192.0.2.36', '6235804861039213847', 0);
INSERT INTO hy_info (hykh, kr_id, hy_dj, dl_name, dl_pwd, yx, zh_ip, tk_kh, dx_agree) VALUES ('8873293003', 52004, '银卡', '13877945161', 'ac552e53b92a2c9f543f4e4229072efd', 'wang_84@example.org', '192.0.2.2', '', 1);
INSERT INTO hy_info (hykh, kr_id, hy_dj, dl_name, dl_pwd, yx, zh_ip, tk_kh, dx_agree) VALUES ('8894300922', 52019, '银卡', 'Zmay18166', '451ed73f18f1031e18ebb59b70b85ed7', 'feifei_0728@example.net', '198.51.100.250', '6258831920424383', 1);
INSERT INTO hy_info (hykh, kr_id, hy_dj, dl_name, dl_pwd, yx, zh_ip, tk_kh, dx_agree) VALUES ('8890308841', 52027, '金卡', 'wx_lily324', '5dccf260ea2f174f334408118dc15d33', 'ahui.7853@mail.example.com', '203.0.113.68', '', 1);
INSERT INTO hy_info (hykh, kr_id, hy_dj, dl_name, dl_pwd, yx, zh_ip, tk_kh, dx_agree) VALUES ('8871316760', 52017, '金卡', 'Zmumu_96781', '8153399a002603a6b0bc050cd1270384', 'tang.53@example.net', '203.0.113.238', '6285 3392 9362 3893 371', 0);
CREATE TABLE xy_danwei (
  dw_id INTEGER PRIMARY KEY,
  dw_name VARCHAR(60),
  sh VARCHAR(20),
  jbr VARCHAR(30),
  jbr_dh VARCHAR(30),
  zj_dh VARCHAR(30),
  xs_jl VARCHAR(30)
);
INSERT INTO xy_danwei (dw_id, dw_name, sh, jbr, jbr_dh, zj_dh, xs_jl) VALUES (701, '杭州拓峦餐饮管理有限公司', '91420106MA6UQYTH4L', '萧颖霞', '+8618050595377', '075551223014', '苏*敏');
INSERT INTO xy_danwei (dw_id, dw_name, sh, jbr, jbr_dh, zj_dh, xs_jl) VALUES (702, '武汉朗屿供应链管理有限公司', '91440305MADCLPX0LW', '贾秀娟', '13351456332', '0512-45201034', '诸葛辉辉');
INSERT INTO xy_danwei (dw_id, dw_name, sh, jbr, jbr_dh, zj_dh, xs_jl) VALUES (703, '苏州岚谷信息技术有限公司', '91320505MAUC0PKWHY', '郑旭', '', '027-65034342', '测试');
INSERT INTO xy_danwei (dw_id, dw_name, sh, jbr, jbr_dh, zj_dh, xs_jl) VALUES (704, '青岛澜栖餐饮管理有限公司', '91420106MAU493PCKC', '郑红', '14714104202', '0592-25599603', '萧鹏洋');
INSERT INTO xy_danwei (dw_id, dw_name, sh, jbr, jbr_dh, zj_dh, xs_jl) VALUES (705, '青岛岚谷机电设备有限公司', '91610113MA6H6XU8KG', '程颖', NULL, '0592-65141852', '叶　健辉');
INSERT INTO xy_danwei (dw_id, dw_name, sh, jbr, jbr_dh, zj_dh, xs_jl) VALUES (706, '杭州澜栖信息技术有限公司', '91440305MAXA83UG1Q', '罗宁洋', '18030039103', '075563996935', '黄浩勇');
INSERT INTO xy_danwei (dw_id, dw_name, sh, jbr, jbr_dh, zj_dh, xs_jl) VALUES (707, '青岛禾序餐饮管理有限公司', '91430104MAA250H4MC', '丁芳慧', '15291719169', '0571-46876851', '张宁辉');
INSERT INTO xy_danwei (dw_id, dw_name, sh, jbr, jbr_dh, zj_dh, xs_jl) VALUES (708, '青岛朗屿餐饮管理有限公司', '91510107MAHK1HFC91', '宋帆平', '15594682651', '0755-43443642', '张悦');
INSERT INTO xy_danwei (dw_id, dw_name, sh, jbr, jbr_dh, zj_dh, xs_jl) VALUES (709, '武汉合穗信息技术有限公司', '91510107MA0847C2KX', '朱 梅', '14725421811', '059226460468', '沈斌帅');
INSERT INTO xy_danwei (dw_id, dw_name, sh, jbr, jbr_dh, zj_dh, xs_jl) VALUES (710, '成都禾序商贸有限公司', '91510107MADYMU1FW6', '蔡勇伟', '１３９２４４７０３５６', '0532-54326385', '于龙涛');
INSERT INTO xy_danwei (dw_id, dw_name, sh, jbr, jbr_dh, zj_dh, xs_jl) VALUES (711, '杭州岚谷商贸有限公司', '91430104MAJHQQWJM2', NULL, '13502531791', '0512-66316849', '唐*敏');
INSERT INTO xy_danwei (dw_id, dw_name, sh, jbr, jbr_dh, zj_dh, xs_jl) VALUES (712, '苏州岚谷文化传播有限公司', '91610113MA1H2C4MMQ', '卢倩怡', '+8618251636056', '0532-51285958', '诸葛宁俊');
INSERT INTO xy_danwei (dw_id, dw_name, sh, jbr, jbr_dh, zj_dh, xs_jl) VALUES (713, '青岛拓峦商贸有限公司', '91610113MA3W6X8K4B', '彭 伟旭', '13180869394', '0592-55709054', '阎丹敏');
INSERT INTO xy_danwei (dw_id, dw_name, sh, jbr, jbr_dh, zj_dh, xs_jl) VALUES (714, '成都拓峦餐饮管理有限公司', '91440305MAJ513CRYF', '刘梅', '158 2510 0470', '029-26929694', '冯艳静');
INSERT INTO xy_danwei (dw_id, dw_name, sh, jbr, jbr_dh, zj_dh, xs_jl) VALUES (715, '杭州合穗餐饮管理有限公司', '91510107MAUF3RXBBJ', '苏刚龙', '13380443088', '0755-54483462', '司马鑫波');
INSERT INTO xy_danwei (dw_id, dw_name, sh, jbr, jbr_dh, zj_dh, xs_jl) VALUES (716, '厦门岚谷信息技术有限公司', '91430104MATFJE39FX', '徐浩辉', '１３８４８７１０４００', '0571-62655010', '傅蕊');
INSERT INTO xy_danwei (dw_id, dw_name, sh, jbr, jbr_dh, zj_dh, xs_jl) VALUES (717, '武汉合穗餐饮管理有限公司', '91610113MAGJ5YAT2X', '测试', '１６６６２７６８４４３', '0592-28022930', '司马波俊');
INSERT INTO xy_danwei (dw_id, dw_name, sh, jbr, jbr_dh, zj_dh, xs_jl) VALUES (718, '武汉禾序供应链管理有限公司', '91440305MA9AW3GB00', '陈莹蕊', '19813086765', '0532-31574085', '唐静');
INSERT INTO xy_danwei (dw_id, dw_name, sh, jbr, jbr_dh, zj_dh, xs_jl) VALUES (719, '青岛泊舟餐饮管理有限公司', '91430104MAEEWPJ67Q', '马洋旭', '13592641487', '02761703911', '欧阳丽静');
INSERT INTO xy_danwei (dw_id, dw_name, sh, jbr, jbr_dh, zj_dh, xs_jl) VALUES (720, '武汉朗屿机电设备有限公司', '91510107MAXGGJ88RL', '薛悦', '19947180915', NULL, '刘颖怡');
INSERT INTO xy_danwei (dw_id, dw_name, sh, jbr, jbr_dh, zj_dh, xs_jl) VALUES (721, '厦门合穗供应链管理有限公司', '91330106MAAF85T9G8', '许燕', '15563147041', '0532-42849607', '欧阳婷艳');
INSERT INTO xy_danwei (dw_id, dw_name, sh, jbr, jbr_dh, zj_dh, xs_jl) VALUES (722, '厦门禾序餐饮管理有限公司', '91610113MAE65R875Q', '蒋浩', '', '027-57280444', '朱莹琳');
INSERT INTO xy_danwei (dw_id, dw_name, sh, jbr, jbr_dh, zj_dh, xs_jl) VALUES (723, '杭州拓峦机电设备有限公司', '91320505MAFRE779G4', '司马玲燕', '155****8995', '0755-71770658', NULL);
INSERT INTO xy_danwei (dw_id, dw_name, sh, jbr, jbr_dh, zj_dh, xs_jl) VALUES (724, '成都朗屿餐饮管理有限公司', '91610113MAX9HBEHGK', '萧萍', '13128340440', '051284798371', '董秀萍');
INSERT INTO xy_danwei (dw_id, dw_name, sh, jbr, jbr_dh, zj_dh, xs_jl) VALUES (725, '武汉拓峦供应链管理有限公司', '91430104MANLEPCD8M', '唐霞', '19963055882', '0532-58756601', '袁婷霞');
INSERT INTO xy_danwei (dw_id, dw_name, sh, jbr, jbr_dh, zj_dh, xs_jl) VALUES (726, '成都澜栖信息技术有限公司', '91430104MARRXF0Y4G', '张龙帆', '177-5053-6476', '0532-69290164', '彭杰');
INSERT INTO xy_danwei (dw_id, dw_name, sh, jbr, jbr_dh, zj_dh, xs_jl) VALUES (727, '青岛合穗商贸有限公司', '91370203MATE8EDQBA', NULL, '187-6083-6817', '0571-77628453', '诸葛桂静');
INSERT INTO xy_danwei (dw_id, dw_name, sh, jbr, jbr_dh, zj_dh, xs_jl) VALUES (728, '苏州禾序机电设备有限公司', '91370203MAG5JYK0GY', '胡林', '+8617341527861', '0532-77403607', '周超波');
INSERT INTO xy_danwei (dw_id, dw_name, sh, jbr, jbr_dh, zj_dh, xs_jl) VALUES (729, '青岛朗屿商贸有限公司', '91370203MA47QU0860', '曹琳萍', '+8619884082834', '051256544982', '陈伟伟');
INSERT INTO xy_danwei (dw_id, dw_name, sh, jbr, jbr_dh, zj_dh, xs_jl) VALUES (730, '青岛合穗餐饮管理有限公司', '91350203MAKBTH8739', '蒋蕊', '17765547565', '0512-82357039', '何婷莹');
INSERT INTO xy_danwei (dw_id, dw_name, sh, jbr, jbr_dh, zj_dh, xs_jl) VALUES (731, '青岛拓峦信息技术有限公司', '91350203MA0EMHCXNW', '曹颖玉', '8613120681772', '0571-56763168', '罗霞慧');
INSERT INTO xy_danwei (dw_id, dw_name, sh, jbr, jbr_dh, zj_dh, xs_jl) VALUES (732, '杭州泊舟供应链管理有限公司', '91610113MARUF1JQ24', '傅娜敏', '180-6134-3354', '02864115430', '-');
INSERT INTO xy_danwei (dw_id, dw_name, sh, jbr, jbr_dh, zj_dh, xs_jl) VALUES (733, '杭州岚谷文化传播有限公司', '91370203MARR1MQJ3C', '胡飞平', '１５２２３１５６５７７', '0755-73528064', '吴玉悦');
INSERT INTO xy_danwei (dw_id, dw_name, sh, jbr, jbr_dh, zj_dh, xs_jl) VALUES (734, '青岛竹岸供应链管理有限公司', '91610113MA4B0EJPNF', '袁欢', '18561343058', '0592-86469700', '高凯');
INSERT INTO xy_danwei (dw_id, dw_name, sh, jbr, jbr_dh, zj_dh, xs_jl) VALUES (735, '成都澜栖餐饮管理有限公司', '91370203MA63GQ2MJC', '袁萍敏', '8619170912621', '028-55387433', '谢芳芳');
INSERT INTO xy_danwei (dw_id, dw_name, sh, jbr, jbr_dh, zj_dh, xs_jl) VALUES (736, '杭州竹岸商贸有限公司', '91350203MAQ8LW4U92', '欧阳婷', '198 9365 5081', '027-22851346', '许涛');
INSERT INTO xy_danwei (dw_id, dw_name, sh, jbr, jbr_dh, zj_dh, xs_jl) VALUES (737, '武汉拓峦餐饮管理有限公司', '91370203MAT9REMTYB', '孙斌磊', '15072370798', '059244079337', '沈欢伟');
INSERT INTO xy_danwei (dw_id, dw_name, sh, jbr, jbr_dh, zj_dh, xs_jl) VALUES (738, '青岛澜栖供应链管理有限公司', '91320505MAJ3YMMX2P', '袁颖敏', '131-1201-4212', '0592-71321113', '诸　葛玉秀');
INSERT INTO xy_danwei (dw_id, dw_name, sh, jbr, jbr_dh, zj_dh, xs_jl) VALUES (739, '成都朗屿机电设备有限公司', '91610113MA5FPQ1R7D', NULL, '15539336486', '0592-26594811', '何萍秀');
INSERT INTO xy_danwei (dw_id, dw_name, sh, jbr, jbr_dh, zj_dh, xs_jl) VALUES (740, '青岛拓峦餐饮管理有限公司', NULL, '魏鑫', '13600376714', '0592-35703769', '郭强');
CREATE TABLE bp_xhp (
  bp_id INTEGER PRIMARY KEY,
  pp_name VARCHAR(30),
  xh VARCHAR(30),
  sms_mb VARCHAR(160),
  fj_name VARCHAR(60)
);
INSERT INTO bp_xhp (bp_id, pp_name, xh, sms_mb, fj_name) VALUES (1, '安小暖', 'BD141S', '亲爱的住客，退房请将房卡交回前台，服务热线400-000-1188。', '员工通讯录模板_v5.pdf');
INSERT INTO bp_xhp (bp_id, pp_name, xh, sms_mb, fj_name) VALUES (2, '苏木里', 'XH-235', '姓名：____ 手机：____ 证件号：____（请用正楷填写）', '张贴须知_v5.xlsx');
INSERT INTO bp_xhp (bp_id, pp_name, xh, sms_mb, fj_name) VALUES (3, '白露茶语', 'XH-509', '亲爱的住客，退房请将房卡交回前台，服务热线400-000-1188。', '张贴须知_v3.docx');
INSERT INTO bp_xhp (bp_id, pp_name, xh, sms_mb, fj_name) VALUES (4, '程一苇', 'XH-985S', '姓名：____ 手机：____ 证件号：____（请用正楷填写）', '早餐券样张_v2.xlsx');
INSERT INTO bp_xhp (bp_id, pp_name, xh, sms_mb, fj_name) VALUES (5, '苏木里', 'BD533', '尊敬的{name}，您预订的{room}已确认，详询前台。', '张贴须知_v8.xlsx');
INSERT INTO bp_xhp (bp_id, pp_name, xh, sms_mb, fj_name) VALUES (6, '苏木里', 'YG251Pro', '亲爱的住客，退房请将房卡交回前台，服务热线400-000-1188。', '早餐券样张_v1.docx');
INSERT INTO bp_xhp (bp_id, pp_name, xh, sms_mb, fj_name) VALUES (7, '林清禾', 'BD044A', '亲爱的住客，退房请将房卡交回前台，服务热线400-000-1188。', '早餐券样张_v5.docx');
INSERT INTO bp_xhp (bp_id, pp_name, xh, sms_mb, fj_name) VALUES (8, '沈知微', 'YG423', '姓名：____ 手机：____ 证件号：____（请用正楷填写）', '员工通讯录模板_v9.pdf');
INSERT INTO bp_xhp (bp_id, pp_name, xh, sms_mb, fj_name) VALUES (9, '苏木里', 'BD575', '姓名：____ 手机：____ 证件号：____（请用正楷填写）', '张贴须知_v4.xlsx');
INSERT INTO bp_xhp (bp_id, pp_name, xh, sms_mb, fj_name) VALUES (10, '安小暖', 'BD960', '尊敬的{name}，您预订的{room}已确认，详询前台。', '早餐券样张_v4.xlsx');
INSERT INTO bp_xhp (bp_id, pp_name, xh, sms_mb, fj_name) VALUES (11, '白露茶语', 'BD778A', '尊敬的{name}，您预订的{room}已确认，详询前台。', '身份证复印件归档说明_v9.docx');
INSERT INTO bp_xhp (bp_id, pp_name, xh, sms_mb, fj_name) VALUES (12, '沈知微', 'XH-376S', '亲爱的住客，退房请将房卡交回前台，服务热线400-000-1188。', '员工通讯录模板_v6.xlsx');
INSERT INTO bp_xhp (bp_id, pp_name, xh, sms_mb, fj_name) VALUES (13, '林清禾', 'XH-670Pro', '姓名：____ 手机：____ 证件号：____（请用正楷填写）', '员工通讯录模板_v3.pdf');
INSERT INTO bp_xhp (bp_id, pp_name, xh, sms_mb, fj_name) VALUES (14, '林清禾', 'YG166', '姓名：____ 手机：____ 证件号：____（请用正楷填写）', '客人登记表_v9.xlsx');
INSERT INTO bp_xhp (bp_id, pp_name, xh, sms_mb, fj_name) VALUES (15, '白露茶语', 'XH-606S', '尊敬的{name}，您预订的{room}已确认，详询前台。', '员工通讯录模板_v2.xlsx');
INSERT INTO bp_xhp (bp_id, pp_name, xh, sms_mb, fj_name) VALUES (16, '苏木里', 'BD432Pro', '姓名：____ 手机：____ 证件号：____（请用正楷填写）', '张贴须知_v5.pdf');
INSERT INTO bp_xhp (bp_id, pp_name, xh, sms_mb, fj_name) VALUES (17, '苏木里', 'YG276', '【栖云酒店】验证码{code}，请勿告诉他人。', '身份证复印件归档说明_v4.xlsx');
INSERT INTO bp_xhp (bp_id, pp_name, xh, sms_mb, fj_name) VALUES (18, '安小暖', 'BD482Pro', '姓名：____ 手机：____ 证件号：____（请用正楷填写）', '员工通讯录模板_v7.pdf');
INSERT INTO bp_xhp (bp_id, pp_name, xh, sms_mb, fj_name) VALUES (19, '林清禾', 'XH-836S', '尊敬的{name}，您预订的{room}已确认，详询前台。', '员工通讯录模板_v2.pdf');
INSERT INTO bp_xhp (bp_id, pp_name, xh, sms_mb, fj_name) VALUES (20, '沈知微', 'XH-898', '尊敬的{name}，您预订的{room}已确认，详询前台。', '身份证复印件归档说明_v1.docx');
INSERT INTO bp_xhp (bp_id, pp_name, xh, sms_mb, fj_name) VALUES (21, '苏木里', 'YG118A', '亲爱的住客，退房请将房卡交回前台，服务热线400-000-1188。', '张贴须知_v6.docx');
INSERT INTO bp_xhp (bp_id, pp_name, xh, sms_mb, fj_name) VALUES (22, '白露茶语', 'BD256Pro', '【栖云酒店】验证码{code}，请勿告诉他人。', '张贴须知_v7.docx');
INSERT INTO bp_xhp (bp_id, pp_name, xh, sms_mb, fj_name) VALUES (23, '程一苇', 'XH-341', '姓名：____ 手机：____ 证件号：____（请用正楷填写）', '张贴须知_v5.pdf');
INSERT INTO bp_xhp (bp_id, pp_name, xh, sms_mb, fj_name) VALUES (24, '安小暖', 'BD431Pro', '姓名：____ 手机：____ 证件号：____（请用正楷填写）', '张贴须知_v9.pdf');
INSERT INTO bp_xhp (bp_id, pp_name, xh, sms_mb, fj_name) VALUES (25, '林清禾', 'YG350A', '姓名：____ 手机：____ 证件号：____（请用正楷填写）', '身份证复印件归档说明_v8.xlsx');
INSERT INTO bp_xhp (bp_id, pp_name, xh, sms_mb, fj_name) VALUES (26, '安小暖', 'YG234Pro', '姓名：____ 手机：____ 证件号：____（请用正楷填写）', '员工通讯录模板_v2.pdf');
INSERT INTO bp_xhp (bp_id, pp_name, xh, sms_mb, fj_name) VALUES (27, '苏木里', 'YG741', '尊敬的{name}，您预订的{room}已确认，详询前台。', '早餐券样张_v5.docx');
INSERT INTO bp_xhp (bp_id, pp_name, xh, sms_mb, fj_name) VALUES (28, '沈知微', 'BD303S', '姓名：____ 手机：____ 证件号：____（请用正楷填写）', '身份证复印件归档说明_v4.docx');
INSERT INTO bp_xhp (bp_id, pp_name, xh, sms_mb, fj_name) VALUES (29, '林清禾', 'YG772S', '亲爱的住客，退房请将房卡交回前台，服务热线400-000-1188。', '张贴须知_v2.docx');
INSERT INTO bp_xhp (bp_id, pp_name, xh, sms_mb, fj_name) VALUES (30, '林清禾', 'BD315S', '姓名：____ 手机：____ 证件号：____（请用正楷填写）', '客人登记表_v2.xlsx');
INSERT INTO bp_xhp (bp_id, pp_name, xh, sms_mb, fj_name) VALUES (31, '苏木里', 'YG893Pro', '尊敬的{name}，您预订的{room}已确认，详询前台。', '早餐券样张_v7.docx');
INSERT INTO bp_xhp (bp_id, pp_name, xh, sms_mb, fj_name) VALUES (32, '程一苇', 'YG582A', '尊敬的{name}，您预订的{room}已确认，详询前台。', '客人登记表_v6.pdf');
INSERT INTO bp_xhp (bp_id, pp_name, xh, sms_mb, fj_name) VALUES (33, '林清禾', 'YG713Pro', '尊敬的{name}，您预订的{room}已确认，详询前台。', '早餐券样张_v6.pdf');
INSERT INTO bp_xhp (bp_id, pp_name, xh, sms_mb, fj_name) VALUES (34, '安小暖', 'BD568S', '【栖云酒店】验证码{code}，请勿告诉他人。', '张贴须知_v3.docx');
INSERT INTO bp_xhp (bp_id, pp_name, xh, sms_mb, fj_name) VALUES (35, '安小暖', 'YG462Pro', '姓名：____ 手机：____ 证件号：____（请用正楷填写）', '早餐券样张_v5.pdf');
INSERT INTO bp_xhp (bp_id, pp_name, xh, sms_mb, fj_name) VALUES (36, '林清禾', 'BD568', '尊敬的{name}，您预订的{room}已确认，详询前台。', '客人登记表_v5.docx');
INSERT INTO bp_xhp (bp_id, pp_name, xh, sms_mb, fj_name) VALUES (37, '沈知微', 'BD272Pro', '亲爱的住客，退房请将房卡交回前台，服务热线400-000-1188。', '身份证复印件归档说明_v5.pdf');
INSERT INTO bp_xhp (bp_id, pp_name, xh, sms_mb, fj_name) VALUES (38, '林清禾', 'YG390Pro', '尊敬的{name}，您预订的{room}已确认，详询前台。', '员工通讯录模板_v9.xlsx');
INSERT INTO bp_xhp (bp_id, pp_name, xh, sms_mb, fj_name) VALUES (39, '沈知微', 'YG025Pro', '姓名：____ 手机：____ 证件号：____（请用正楷填写）', '客人登记表_v2.docx');
INSERT INTO bp_xhp (bp_id, pp_name, xh, sms_mb, fj_name) VALUES (40, '沈知微', 'BD325', '姓名：____ 手机：____ 证件号：____（请用正楷填写）', '客人登记表_v4.xlsx');
